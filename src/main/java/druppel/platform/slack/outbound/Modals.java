package druppel.platform.slack.outbound;

import com.slack.api.model.view.View;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.inbound.SlackAction;
import java.util.Optional;

/// Opens windows over Slack: forms, and cards where there is no message to answer. Whatever cannot
/// be shown so, as after three seconds, is for the caller to say in the conversation.
public record Modals(SlackApi slack) {

    /// Opens a window for an act; `false` where none can be opened.
    boolean open(SlackAction slackAction, View view) {
        return slackAction.trigger().isPresent()
                && open(
                        slackAction.action().from().at(),
                        slackAction.window(),
                        slackAction.trigger().get(),
                        view);
    }

    /// Puts a view in the place of the one that is open.
    boolean replace(Workspace workspace, String window, View view) {
        return slack.answer(
                        workspace,
                        methods -> methods.viewsUpdate(
                                request -> request.viewId(window).view(view)))
                .isPresent();
    }

    /// Over an open window a further one is laid.
    private boolean open(Workspace workspace, Optional<String> window, String trigger, View view) {
        return window.isPresent()
                ? slack.answer(
                                workspace,
                                methods -> methods.viewsPush(
                                        request -> request.triggerId(trigger).view(view)))
                        .isPresent()
                : slack.answer(
                                workspace,
                                methods -> methods.viewsOpen(
                                        request -> request.triggerId(trigger).view(view)))
                        .isPresent();
    }
}
