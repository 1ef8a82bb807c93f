package druppel.slack;

import com.slack.api.model.view.View;
import druppel.domain.member.Workspace;
import java.util.Optional;

/// Opens windows over Slack: forms, and cards where there is no message to answer. Whatever cannot
/// be shown so, as after three seconds, is for the caller to say in the conversation.
record Windows(WebApi slack) {

    /// Opens a window for an act; `false` where none can be opened.
    boolean open(Act act, View view) {
        return act.trigger().isPresent()
                && open(act.action().from().at(), act.window(), act.trigger().get(), view);
    }

    /// Puts a view in the place of the one that is open.
    boolean replace(Workspace workspace, String window, View view) {
        return slack.answer(
                        workspace,
                        methods ->
                                methods.viewsUpdate(request -> request.viewId(window).view(view)))
                .isPresent();
    }

    /// Over an open window a further one is laid.
    private boolean open(Workspace workspace, Optional<String> window, String trigger, View view) {
        return window.isPresent()
                ? slack.answer(
                                workspace,
                                methods ->
                                        methods.viewsPush(
                                                request -> request.triggerId(trigger).view(view)))
                        .isPresent()
                : slack.answer(
                                workspace,
                                methods ->
                                        methods.viewsOpen(
                                                request -> request.triggerId(trigger).view(view)))
                        .isPresent();
    }
}
