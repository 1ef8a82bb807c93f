package druppel.platform.slack.outbound;

import com.slack.api.model.view.View;
import druppel.domain.member.Workspace;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.inbound.SlackAction;
import java.util.Optional;

/// Modals: opens and updates views. If a view cannot be shown, for example because the trigger id expired after
/// three seconds, the caller answers in the conversation.
public record Modals(SlackApi slack) {

    /// Opens a modal for an action; `false` if that is not possible.
    boolean open(SlackAction slackAction, View view) {
        return slackAction.trigger().isPresent()
                && open(
                        slackAction.action().from().at(),
                        slackAction.window(),
                        slackAction.trigger().get(),
                        view);
    }

    /// Updates the open modal.
    boolean replace(Workspace workspace, String window, View view) {
        return slack.answer(
                        workspace,
                        methods -> methods.viewsUpdate(
                                request -> request.viewId(window).view(view)))
                .isPresent();
    }

    /// If a modal is open, pushes another view onto it.
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
