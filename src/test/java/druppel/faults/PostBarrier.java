package druppel.faults;

import druppel.platform.slack.FakeSlack.Call;
import druppel.platform.slack.FakeSlack.Manner;
import druppel.testing.Await;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;
import java.util.function.Supplier;

/// Lets so many posts through and holds the next ones, so that whoever sent them is in mid-dispatch
/// for certain. Of those that it holds it takes two, and nobody hears of it.
final class PostBarrier implements Function<Call, Manner> {
    private static final int TAKEN = 2;
    private static final Manner LOST = new Manner.Lost();

    private final Function<Call, Manner> behind;
    private final List<String> held = new ArrayList<>();
    private CountDownLatch opening = new CountDownLatch(1);
    private int left;

    PostBarrier(Function<Call, Manner> behind) {
        this.behind = behind;
    }

    @Override
    public Manner apply(Call call) {
        return !call.path().equals("chat.postMessage") || passes() ? behind.apply(call) : hold(call);
    }

    /// Lets go of what is held, unanswered, and lets so many posts through.
    synchronized void open(int posts) {
        opening.countDown();
        opening = new CountDownLatch(1);
        held.clear();
        left = posts;
    }

    void openForGood() {
        open(Integer.MAX_VALUE);
    }

    /// Who is in mid-dispatch, once somebody is; says what there was instead where nobody is.
    String held(Supplier<String> instead) {
        Await.until(() -> !callers().isEmpty(), instead);
        return callers().getFirst();
    }

    private synchronized List<String> callers() {
        return List.copyOf(held);
    }

    private synchronized boolean passes() {
        return left-- > 0;
    }

    private synchronized Manner hold(Call call) {
        held.add(call.caller());
        Manner unanswered = new Manner.Held(opening, LOST);
        return held.size() <= TAKEN ? new Manner.Done(unanswered) : unanswered;
    }
}
