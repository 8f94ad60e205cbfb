import { Route, Routes } from 'react-router';
import { AccountsRoom } from './accounts/accounts-room';
import { DatesRoom } from './dates/dates-room';
import { EffectsRoom } from './effects/effects-room';
import { EntryRoom } from './entry/entry-room';
import { LettersRoom } from './letters/letters-room';
import { PostRoom } from './post/post-room';
import { QueueRoom } from './queue/queue-room';
import { ReceivedRoom } from './received/received-room';
import { RequestRoom } from './request/request-room';
import { SettingsRoom } from './settings/settings-room';
import { DeskFrame } from './shell/desk-frame';
import { NotFound } from './shell/not-found';
import { RequireSession } from './shell/require-session';
import { WordsRoom } from './shell/words-room';
import { EnrolRoom } from './sign-in/enrol-room';
import { FirstSignInRoom } from './sign-in/first-sign-in-room';
import { SignInRoom } from './sign-in/sign-in-room';

/** Every room with its address; all but the first three need a complete session. */
export function DeskRoutes() {
  return (
    <Routes>
      <Route path="/sign-in" element={<SignInRoom />} />
      <Route path="/first-sign-in" element={<FirstSignInRoom />} />
      <Route path="/second-factor" element={<EnrolRoom />} />
      <Route element={<RequireSession />}>
        <Route element={<DeskFrame />}>
          <Route index element={<QueueRoom />} />
          <Route path="/requests/:id/:part?" element={<RequestRoom />} />
          <Route path="/entry" element={<EntryRoom />} />
          <Route path="/post" element={<PostRoom />} />
          <Route path="/received" element={<ReceivedRoom />} />
          <Route path="/letters/:template?" element={<LettersRoom />} />
          <Route path="/dates" element={<DatesRoom />} />
          <Route path="/settings" element={<SettingsRoom />} />
          <Route path="/effects" element={<EffectsRoom />} />
          <Route path="/accounts" element={<AccountsRoom />} />
          <Route path="/words" element={<WordsRoom />} />
          <Route path="*" element={<NotFound />} />
        </Route>
      </Route>
    </Routes>
  );
}
