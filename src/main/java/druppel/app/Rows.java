package druppel.app;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;

/// The tables, within one transaction.
public interface Rows {
    /// Does work for many and, where that fails, for each of them alone: one that fails stops no
    /// other. Each try is a savepoint of its own, so what a failed one wrote is taken back.
    ///
    /// What the database refuses is nobody's own failure: it is thrown on, since only the whole
    /// transaction can be tried again. So is a lack of memory.
    ///
    /// @param work is given some of them; gives their results
    /// @param failed is told of each that failed alone
    <T, R> List<R> isolated(
            List<T> many, Function<List<T>, List<R>> work, BiConsumer<T, Throwable> failed);

    Members members();

    Identities identities();

    Codes codes();

    Deliveries deliveries();

    Workspaces workspaces();

    Rounds rounds();

    Buddies buddies();

    Meetings meetings();

    Avoided avoided();

    Contacts contacts();

    Invitees invitees();

    Census census();

    Oceans oceans();

    Echoes echoes();

    EchoRounds echoRounds();

    Reflections reflections();

    Plans plans();

    Challenges challenges();

    Checks checks();

    Shown shown();

    Inbox inbox();

    Transcript transcript();

    Installations installations();

    OpenedHomes openedHomes();

    Visits visits();

    Tickets tickets();
}
