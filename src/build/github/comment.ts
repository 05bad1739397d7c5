import { type Api, isOwn, type Writer } from './api.ts';

/** Puts a comment under a pull request, in place of the one that an earlier run put there. */
export async function putComment(api: Api, pull: number, mark: string, body: string): Promise<'written' | 'updated'> {
  const comments = await api.list<Comment>(`issues/${pull}/comments`);
  const own = comments.find((comment) => isOwn(comment) && comment.body.startsWith(mark));
  if (own) await api.patch(`issues/comments/${own.id}`, { body });
  else await api.post(`issues/${pull}/comments`, { body });
  return own ? 'updated' : 'written';
}

interface Comment extends Writer {
  readonly id: number;
  readonly body: string;
}
