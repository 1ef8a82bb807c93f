package druppel.slack;

import com.slack.api.methods.MethodsClient;
import com.slack.api.model.view.View;
import java.util.Optional;

/// Opens windows over Slack: forms, and cards where there is no message to answer. Whatever cannot
/// be shown so, as after three seconds, is for the caller to say in the conversation.
record Windows(MethodsClient slack) {

    /// Opens a window for an act; `false` where none can be opened.
    boolean open(Act act, View view) {
        return act.trigger().isPresent() && open(act.window(), act.trigger().get(), view);
    }

    /// Puts a view in the place of the one that is open.
    boolean replace(String window, View view) {
        return SlackCall.answer(
                        () -> slack.viewsUpdate(request -> request.viewId(window).view(view)))
                .isPresent();
    }

    /// Over an open window a further one is laid.
    private boolean open(Optional<String> window, String trigger, View view) {
        return window.isPresent()
                ? SlackCall.answer(() ->
                                slack.viewsPush(request -> request.triggerId(trigger).view(view)))
                        .isPresent()
                : SlackCall.answer(() ->
                                slack.viewsOpen(request -> request.triggerId(trigger).view(view)))
                        .isPresent();
    }
}
