package druppel.adapter.pages.frame;

import druppel.chat.Reply;
import java.util.Optional;

/// Result of a form.
public sealed interface Submitted {
    /// Done: the browser goes to this page, which tells what was done.
    record Done(String path, Optional<String> notice) implements Submitted {}

    /// Not accepted: the page is shown again, with what is wrong at its field.
    record Refused(View view) implements Submitted {}

    /// Done, and the answer is shown at once, since it cannot be shown again later.
    record Shown(View view) implements Submitted {}

    /// Done, and the session has ended with it: the page is shown without the navigation.
    record Ended(View view) implements Submitted {}

    /// There is nothing of the kind for this member.
    record Missing() implements Submitted {}

    /// The browser goes to this page.
    static Submitted to(String path) {
        return new Done(path, Optional.empty());
    }

    /// The browser goes to this page, which tells what the reply says.
    static Submitted to(String path, Reply reply) {
        return new Done(path, PageActions.said(reply));
    }
}
