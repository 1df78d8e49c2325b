/*
 * iso690-full-note-en.csl, a citation style of the Citation Style Language project, as of dcf306ab5 2025-08-29, without its authors' addresses.
 * This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License
 */
export const xml = `<?xml version="1.0" encoding="utf-8"?>
<style xmlns="http://purl.org/net/xbiblio/csl" version="1.0" class="note" demote-non-dropping-particle="sort-only" default-locale="en-US">
  <info>
    <title>ISO-690 (full note, English)</title>
    <id>http://www.zotero.org/styles/iso690-full-note-en</id>
    <link href="http://www.zotero.org/styles/iso690-full-note-en" rel="self"/>
    <link href="http://www.zotero.org/styles/iso690-full-note-sk" rel="template"/>
    <link href="https://www.iso.org/standard/43320.html" rel="documentation"/>
    <link href="https://www.citace.com/CSN-ISO-690.pdf" rel="documentation"/>
    <author>
      <name>Oldrich Tristan Florian</name>
      <uri>http://otristan.com</uri>
    </author>
    <author>
      <name>Martin Košatka</name>
      <uri>http://github.com/elladan1337</uri>
    </author>
    <category citation-format="note"/>
    <category field="law"/>
    <summary>English ISO-690, full note.</summary>
    <updated>2025-08-29T11:52:29+00:00</updated>
    <rights license="http://creativecommons.org/licenses/by-sa/3.0/">This work is licensed under a Creative Commons Attribution-ShareAlike 3.0 License</rights>
  </info>
  <macro name="page-range">
    <label variable="page" form="short" suffix=" "/>
    <text variable="page"/>
  </macro>
  <macro name="locator-or-period">
    <choose>
      <if variable="locator" match="none">
        <text value="."/>
      </if>
      <else>
        <text prefix=", " macro="citation-locator" suffix="."/>
      </else>
    </choose>
  </macro>
  <macro name="contributors-full">
    <choose>
      <if variable="author">
        <names variable="author">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
        </names>
      </if>
      <else-if variable="editor">
        <names variable="editor">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
          <label prefix=", " form="short" plural="contextual" suffix="."/>
        </names>
      </else-if>
    </choose>
  </macro>
  <macro name="contributors-long">
    <choose>
      <if variable="author">
        <names variable="author">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
        </names>
      </if>
      <else-if variable="editor">
        <names variable="editor">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
          <label prefix=", " form="short" plural="contextual" suffix="."/>
        </names>
      </else-if>
    </choose>
  </macro>
  <macro name="contributors-short">
    <choose>
      <if variable="author">
        <names variable="author">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
        </names>
      </if>
      <else-if variable="editor">
        <names variable="editor">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
          <label prefix=", " form="short" plural="contextual" suffix="."/>
        </names>
      </else-if>
    </choose>
  </macro>
  <macro name="secondary-contributors">
    <choose>
      <if variable="author" type="book" match="all">
        <names variable="editor translator" delimiter=", ">
          <name sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
          <label form="short" prefix=", "/>
        </names>
      </if>
    </choose>
  </macro>
  <macro name="container-contributors">
    <choose>
      <if variable="container-author">
        <names variable="container-author">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
        </names>
      </if>
      <else>
        <choose>
          <if type="chapter paper-conference" match="any">
            <names variable="editor">
              <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
                <name-part name="family" text-case="uppercase"/>
              </name>
              <label prefix=", " form="short" plural="contextual" suffix="."/>
            </names>
          </if>
        </choose>
      </else>
    </choose>
  </macro>
  <macro name="container-contributors-full">
    <choose>
      <if variable="container-author">
        <names variable="container-author">
          <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
            <name-part name="family" text-case="uppercase"/>
          </name>
        </names>
      </if>
      <else>
        <choose>
          <if type="chapter paper-conference" match="any">
            <names variable="editor">
              <name name-as-sort-order="first" sort-separator=", " delimiter=", " delimiter-precedes-last="never" and="text">
                <name-part name="family" text-case="uppercase"/>
              </name>
              <label prefix=", " form="short" plural="contextual" suffix="."/>
            </names>
          </if>
        </choose>
      </else>
    </choose>
  </macro>
  <macro name="title-long">
    <group delimiter=". ">
      <text variable="title"/>
      <text macro="secondary-contributors" font-style="normal"/>
    </group>
  </macro>
  <macro name="title-short">
    <group delimiter=". ">
      <text variable="title" form="short"/>
    </group>
  </macro>
  <macro name="container">
    <choose>
      <if type="chapter entry entry-dictionary entry-encyclopedia webpage post post-weblog" match="any">
        <text term="in" text-case="capitalize-first" suffix=": "/>
        <text macro="container-contributors" suffix=". "/>
        <choose>
          <if variable="container-title">
            <text variable="container-title" font-style="italic"/>
            <text prefix=" " macro="medium"/>
          </if>
          <else-if variable="volume">
            <text prefix=", " term="volume" form="short" suffix=". "/>
            <text variable="volume"/>
          </else-if>
        </choose>
      </if>
      <else-if type="article-journal article-magazine article-newspaper" match="any">
        <text variable="container-title" font-style="italic"/>
        <text prefix=" " macro="medium"/>
      </else-if>
    </choose>
  </macro>
  <macro name="container-full">
    <choose>
      <if type="chapter entry entry-dictionary entry-encyclopedia webpage post post-weblog" match="any">
        <text term="in" text-case="capitalize-first" suffix=": "/>
        <text macro="container-contributors-full" suffix=". "/>
        <choose>
          <if variable="container-title">
            <text variable="container-title" font-style="italic"/>
            <text prefix=" " macro="medium"/>
          </if>
          <else-if variable="volume">
            <text prefix=", " term="volume" form="short" suffix=". "/>
            <text variable="volume"/>
          </else-if>
        </choose>
      </if>
      <else-if type="article-journal article-magazine article-newspaper" match="any">
        <text variable="container-title" font-style="italic"/>
        <text prefix=" " macro="medium"/>
      </else-if>
    </choose>
  </macro>
  <macro name="edition">
    <choose>
      <if variable="edition">
        <text variable="edition" suffix="."/>
        <text prefix=" " term="edition" form="short" suffix="."/>
      </if>
    </choose>
  </macro>
  <macro name="publisher-place">
    <text variable="publisher-place"/>
  </macro>
  <macro name="printers">
    <text variable="publisher"/>
  </macro>
  <macro name="publisher">
    <group delimiter=": ">
      <text macro="publisher-place"/>
      <text macro="printers"/>
    </group>
  </macro>
  <macro name="issued">
    <choose>
      <if type="article-journal article-magazine article-newspaper" match="any">
        <group delimiter=", ">
          <date variable="issued">
            <date-part name="year" range-delimiter="&#160;&#8211;&#160;"/>
          </date>
          <group delimiter="&#160;">
            <text term="volume" form="short"/>
            <text variable="volume"/>
          </group>
          <group delimiter="&#160;">
            <text term="issue" form="short"/>
            <text variable="issue"/>
          </group>
        </group>
      </if>
      <else-if type="webpage post post-weblog" match="any">
        <date variable="issued">
          <date-part name="day" suffix=".&#160;"/>
          <date-part name="month" suffix=".&#160;" form="numeric"/>
          <date-part name="year"/>
        </date>
      </else-if>
      <else-if type="entry entry-dictionary entry-encyclopedia thesis" match="any">
        <date variable="issued">
          <date-part name="year" range-delimiter="&#8211;"/>
        </date>
      </else-if>
      <else>
        <text prefix=" " macro="publisher" suffix=", "/>
        <date variable="issued">
          <date-part name="year" range-delimiter="&#8211;"/>
        </date>
      </else>
    </choose>
  </macro>
  <macro name="citation-locator">
    <label variable="locator" form="short" suffix="&#160;"/>
    <text variable="locator"/>
  </macro>
  <macro name="collection">
    <text variable="collection-title"/>
    <text prefix=" " variable="collection-number"/>
    <choose>
      <if variable="collection-editor">
        <text prefix=", " term="editor" form="verb-short" text-case="uppercase" suffix=" "/>
      </if>
    </choose>
  </macro>
  <macro name="ISBN">
    <choose>
      <if variable="ISBN">
        <text variable="ISBN" prefix="ISBN&#160;"/>
      </if>
    </choose>
  </macro>
  <macro name="ISSN">
    <choose>
      <if variable="ISSN">
        <text variable="ISSN" prefix="ISSN&#160;"/>
      </if>
    </choose>
  </macro>
  <macro name="identifier">
    <choose>
      <if variable="DOI">
        <text variable="DOI" prefix="DOI:&#160;"/>
      </if>
      <else-if variable="URL">
        <text term="available at" text-case="capitalize-first" suffix=":&#160;"/>
        <text variable="URL"/>
      </else-if>
    </choose>
  </macro>
  <macro name="medium">
    <choose>
      <if variable="URL" match="any">
        <choose>
          <if variable="DOI" match="none">
            <text term="online" prefix="[" suffix="]"/>
          </if>
        </choose>
      </if>
      <else>
        <text variable="archive" prefix="[" suffix="]"/>
      </else>
    </choose>
  </macro>
  <macro name="quoted">
    <choose>
      <if variable="URL" match="any">
        <choose>
          <if variable="DOI" match="none">
            <group prefix="[" suffix="]">
              <text term="accessed" form="short" suffix="&#160;"/>
              <date variable="accessed">
                <date-part name="day" suffix="." form="numeric-leading-zeros"/>
                <date-part name="month" suffix="." form="numeric-leading-zeros"/>
                <date-part name="year"/>
              </date>
            </group>
          </if>
        </choose>
      </if>
    </choose>
  </macro>
  <citation et-al-min="4" et-al-use-first="1" disambiguate-add-names="true">
    <layout delimiter="; ">
      <choose>
        <if position="ibid-with-locator">
          <group delimiter=", ">
            <text term="ibid"/>
            <text macro="citation-locator" suffix="."/>
          </group>
        </if>
        <else-if position="ibid">
          <text term="ibid"/>
        </else-if>
        <else-if position="subsequent">
          <text macro="contributors-short" suffix=". "/>
          <text macro="title-short" font-style="italic"/>
          <text macro="locator-or-period"/>
        </else-if>
        <else>
          <choose>
            <if type="chapter entry entry-dictionary entry-encyclopedia" match="any">
              <text macro="contributors-long" suffix=". "/>
              <text macro="title-long" suffix=". "/>
              <text macro="container"/>
              <text prefix=". " variable="volume" text-case="capitalize-first"/>
              <choose>
                <if variable="URL" match="any">
                  <text prefix=". " macro="issued"/>
                  <text prefix=", " macro="citation-locator"/>
                  <text prefix=" " macro="quoted"/>
                </if>
                <else-if variable="issued" match="none">
                  <choose>
                    <if variable="publisher publisher-place" match="any">
                      <text prefix=". " macro="publisher"/>
                    </if>
                  </choose>
                  <text macro="locator-or-period"/>
                </else-if>
                <else>
                  <text prefix=". " macro="issued"/>
                  <text macro="locator-or-period"/>
                </else>
              </choose>
              <text prefix=". " macro="identifier"/>
            </if>
            <else-if type="article-magazine article-newspaper webpage post post-weblog" match="any">
              <text macro="contributors-long" suffix=". "/>
              <text macro="title-long" suffix=". "/>
              <text macro="container"/>
              <choose>
                <if variable="URL" match="any">
                  <text prefix=". " macro="issued"/>
                  <text prefix=", " macro="citation-locator"/>
                  <text prefix=" " macro="quoted"/>
                </if>
                <else>
                  <text prefix=". " macro="issued"/>
                  <text macro="locator-or-period"/>
                </else>
              </choose>
              <text prefix=". " macro="identifier"/>
            </else-if>
            <else-if type="article-journal" match="any">
              <text macro="contributors-long" suffix=". "/>
              <text macro="title-long" suffix=". "/>
              <text macro="container"/>
              <choose>
                <if variable="publisher publisher-place" match="any">
                  <text prefix=". " macro="publisher"/>
                  <text prefix=", " macro="issued"/>
                </if>
                <else>
                  <text prefix=". " macro="issued"/>
                </else>
              </choose>
              <choose>
                <if variable="URL" match="any">
                  <text prefix=", " macro="citation-locator"/>
                  <text prefix=" " macro="quoted"/>
                </if>
                <else>
                  <text macro="locator-or-period"/>
                </else>
              </choose>
              <text prefix=". " macro="identifier"/>
            </else-if>
            <else-if type="thesis" match="any">
              <text macro="contributors-long" suffix=". "/>
              <text macro="title-long" font-style="italic"/>
              <text prefix=". " macro="issued"/>
              <text prefix=", " variable="genre"/>
              <text prefix=", " variable="publisher"/>
              <text macro="locator-or-period"/>
            </else-if>
            <else>
              <text macro="contributors-long" suffix=". "/>
              <text macro="title-long" font-style="italic"/>
              <choose>
                <if variable="URL" match="any">
                  <text prefix=" " macro="medium"/>
                  <text prefix=". " macro="issued"/>
                  <text prefix=", " macro="citation-locator"/>
                  <text prefix=" " macro="quoted"/>
                </if>
                <else-if variable="issued" match="none">
                  <text prefix=" " macro="medium"/>
                  <choose>
                    <if variable="publisher publisher-place" match="any">
                      <text prefix=". " macro="publisher"/>
                    </if>
                  </choose>
                  <choose>
                    <if variable="locator" match="none">
                      <text value="."/>
                    </if>
                    <else>
                      <text prefix=", " macro="citation-locator" suffix="."/>
                    </else>
                  </choose>
                </else-if>
                <else>
                  <text prefix=" " macro="medium"/>
                  <text prefix=". " macro="issued"/>
                  <choose>
                    <if variable="locator" match="none">
                      <text value="."/>
                    </if>
                    <else>
                      <text prefix=", " macro="citation-locator" suffix="."/>
                    </else>
                  </choose>
                </else>
              </choose>
              <text prefix=". " macro="identifier"/>
            </else>
          </choose>
        </else>
      </choose>
    </layout>
  </citation>
  <bibliography et-al-min="4" et-al-use-first="1">
    <sort>
      <key macro="contributors-full" names-min="3" names-use-first="3"/>
      <key macro="title-long"/>
    </sort>
    <layout>
      <choose>
        <if type="chapter entry entry-dictionary entry-encyclopedia" match="any">
          <text macro="contributors-full" suffix=". "/>
          <text macro="title-long" suffix=". "/>
          <text macro="container-full"/>
          <text prefix=". " variable="volume" text-case="capitalize-first"/>
          <choose>
            <if variable="URL" match="any">
              <text prefix=". " macro="edition"/>
              <text prefix=". " macro="issued"/>
              <text prefix=", " macro="page-range"/>
              <text prefix=" " macro="quoted"/>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </if>
            <else-if variable="issued" match="none">
              <text prefix=". " macro="edition" suffix="."/>
              <choose>
                <if variable="publisher publisher-place" match="any">
                  <text prefix=". " macro="publisher"/>
                </if>
              </choose>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=", " macro="page-range"/>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </else-if>
            <else>
              <text prefix=". " macro="edition"/>
              <text prefix=". " macro="issued"/>
              <text prefix=", " macro="page-range" suffix="."/>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </else>
          </choose>
          <text prefix=". " macro="identifier"/>
        </if>
        <else-if type="article-magazine article-newspaper webpage post post-weblog" match="any">
          <text macro="contributors-full" suffix=". "/>
          <text macro="title-long" suffix=". "/>
          <text macro="container-full"/>
          <text prefix=". " macro="issued"/>
          <choose>
            <if variable="URL" match="any">
              <text prefix=", " macro="page-range"/>
              <text prefix=" " macro="quoted"/>
              <text prefix=". " macro="ISSN" suffix="."/>
            </if>
            <else>
              <text prefix=", " macro="page-range" suffix="."/>
              <text prefix=". " macro="ISSN" suffix="."/>
            </else>
          </choose>
          <text prefix=". " macro="identifier"/>
        </else-if>
        <else-if type="article-journal" match="any">
          <text macro="contributors-full" suffix=". "/>
          <text macro="title-long" suffix=". "/>
          <text macro="container-full"/>
          <choose>
            <if variable="publisher publisher-place" match="any">
              <text prefix=". " macro="publisher"/>
              <text prefix=", " macro="issued"/>
            </if>
            <else>
              <text prefix=". " macro="issued"/>
            </else>
          </choose>
          <choose>
            <if variable="URL" match="any">
              <text prefix=", " macro="page-range"/>
              <text prefix=" " macro="quoted"/>
              <text prefix=". " macro="ISSN" suffix="."/>
            </if>
            <else>
              <text prefix=", " macro="page-range" suffix="."/>
              <text prefix=". " macro="ISSN" suffix="."/>
            </else>
          </choose>
          <text prefix=". " macro="identifier"/>
        </else-if>
        <else-if type="thesis" match="any">
          <text macro="contributors-full" suffix=". "/>
          <text macro="title-long" font-style="italic"/>
          <text prefix=". " macro="issued"/>
          <text prefix=", " variable="genre"/>
          <text prefix=", " variable="publisher" suffix="."/>
        </else-if>
        <else-if type="bill legal_case legislation" match="none">
          <text macro="contributors-full" suffix=". "/>
          <text macro="title-long" font-style="italic"/>
          <choose>
            <if variable="URL" match="any">
              <text prefix=" " macro="medium"/>
              <text prefix=". " macro="secondary-contributors"/>
              <text prefix=". " macro="edition" suffix="."/>
              <text prefix=". " macro="issued"/>
              <text prefix=" " macro="quoted" suffix="."/>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </if>
            <else-if variable="issued" match="none">
              <text prefix=" " macro="medium" suffix="."/>
              <choose>
                <if variable="publisher publisher-place" match="any">
                  <text prefix=". " macro="publisher" suffix="."/>
                </if>
              </choose>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </else-if>
            <else>
              <text prefix=" " macro="medium" suffix="."/>
              <text prefix=". " macro="edition" suffix="."/>
              <text prefix=". " macro="issued" suffix="."/>
              <text prefix=". " macro="collection" suffix="."/>
              <text prefix=". " macro="ISBN" suffix="."/>
            </else>
          </choose>
          <text prefix=". " macro="identifier"/>
        </else-if>
      </choose>
    </layout>
  </bibliography>
</style>`;
