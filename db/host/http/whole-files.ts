/** An answer as it is sent. */
type Answer = { headers: Record<string, string | string[] | undefined>; body: unknown };

/**
 * An answer that holds files, made whole before it is sent. Node makes the parts of a form as they are read, and a reader who
 * goes away meanwhile would end the process: nobody hears the failure of the part that was being made.
 */
export async function withWholeFiles<Sent extends Answer>(answer: Sent): Promise<Sent> {
  if (!(answer.body instanceof FormData)) return answer;
  const form = new Response(answer.body);
  const type = form.headers.get('content-type') ?? 'multipart/form-data';
  const whole = await form.blob();
  const headers = { ...answer.headers, 'content-type': type, 'content-length': String(whole.size) };
  return { ...answer, headers, body: whole.stream() };
}
