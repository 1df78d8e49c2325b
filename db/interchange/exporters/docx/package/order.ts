const BORDERS = 'top start left bottom end right insideH insideV';

/** The order of the children of elements that have one (ECMA-376-1, annex A.1), in the namespace of Word, by their element. */
export const CHILD_ORDER: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  Object.entries({
    styles: 'docDefaults latentStyles style',
    docDefaults: 'rPrDefault pPrDefault',
    style:
      'name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr',
    tblStylePr: 'pPr rPr tblPr trPr tcPr',
    pPr: 'pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange',
    rPr: 'rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em lang eastAsianLayout specVanish oMath rPrChange',
    numPr: 'ilvl numId',
    pBdr: 'top left bottom right between bar',
    tbl: 'tblPr tblGrid tr',
    tblPr:
      'tblStyle tblpPr tblOverlap bidiVisual tblStyleRowBandSize tblStyleColBandSize tblW jc tblCellSpacing tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription tblPrChange',
    tblBorders: BORDERS,
    tblCellMar: 'top start left bottom end right',
    tcPr: 'cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark headers cellIns cellDel cellMerge tcPrChange',
    tcBorders: `${BORDERS} tl2br tr2bl`,
    tcMar: 'top start left bottom end right',
    sectPr:
      'headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings sectPrChange',
    numbering: 'numPicBullet abstractNum num numIdMacAtCleanup',
    abstractNum: 'nsid multiLevelType tmpl name styleLink numStyleLink lvl',
    lvl: 'start numFmt lvlRestart pStyle isLgl suff lvlText lvlPicBulletId legacy lvlJc pPr rPr',
    num: 'abstractNumId lvlOverride',
    lvlOverride: 'startOverride lvl',
    font: 'altName panose1 charset family notTrueType pitch sig embedRegular embedBold embedItalic embedBoldItalic',
    settings:
      'writeProtection view zoom mirrorMargins attachedTemplate trackRevisions documentProtection defaultTabStop autoHyphenation consecutiveHyphenLimit hyphenationZone doNotHyphenateCaps evenAndOddHeaders characterSpacingControl updateFields footnotePr endnotePr compat themeFontLang clrSchemeMapping decimalSymbol listSeparator',
    sdt: 'sdtPr sdtEndPr sdtContent',
  }).map(([name, children]) => [`w:${name}`, children.split(' ').map((child) => `w:${child}`)]),
);
