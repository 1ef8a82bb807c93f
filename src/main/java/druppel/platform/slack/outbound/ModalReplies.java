package druppel.platform.slack.outbound;

import com.slack.api.model.view.View;
import druppel.chat.Reply;
import druppel.domain.member.Workspace;
import druppel.message.Card;
import druppel.platform.slack.api.SlackApi;
import druppel.platform.slack.inbound.SlackAction;
import druppel.platform.slack.render.ShareModal;
import druppel.platform.slack.render.ViewRenderer;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/// Modal replies: shows forms, and cards without a message to follow, in modals. What cannot be shown in a
/// modal is left for the conversation.
public record ModalReplies(SlackApi slack) {

    /// Opens the modals; gives the rest of the reply.
    Reply show(SlackAction slackAction, Optional<URI> responseUrl, Reply reply) {
        Reply rest = form(slackAction, responseUrl, offer(slackAction, responseUrl, reply));
        return slackAction.outsideConversation() ? showCard(slackAction, rest.asNewMessage()) : rest;
    }

    /// Opens the modal for choosing where to share.
    private Reply offer(SlackAction slackAction, Optional<URI> responseUrl, Reply reply) {
        return reply.sharePreview()
                .map(sharePreview -> ShareModal.of(sharePreview, responseUrl.map(URI::toString)))
                .filter(view -> open(slackAction, view))
                .map(view -> reply.withoutSharePreview())
                .orElseGet(reply::offeredLater);
    }

    private Reply form(SlackAction slackAction, Optional<URI> responseUrl, Reply reply) {
        return reply.form()
                .map(form -> ViewRenderer.form(form, responseUrl.map(URI::toString)))
                .filter(view -> open(slackAction, view))
                .map(view -> reply.with(reply.cards()))
                .orElseGet(reply::inline);
    }

    private Reply showCard(SlackAction slackAction, Reply reply) {
        List<Card> cards = reply.cards();
        return !cards.isEmpty() && showInModal(slackAction, cards.getFirst())
                ? reply.with(cards.subList(1, cards.size()))
                : reply;
    }

    private boolean showInModal(SlackAction slackAction, Card card) {
        View view = ViewRenderer.window(card, Optional.empty());
        return slackAction
                .modal()
                .map(open -> replace(slackAction.action().from().at(), open, view))
                .orElseGet(() -> open(slackAction, view));
    }

    /// Opens a modal, or pushes it onto the open one; `false` if that is not possible, for example because the trigger
    /// id expired after three seconds.
    private boolean open(SlackAction slackAction, View view) {
        Workspace workspace = slackAction.action().from().at();
        return slackAction
                .triggerId()
                .flatMap(trigger -> slackAction.modal().isPresent()
                        ? slack.answer(
                                workspace,
                                methods -> methods.viewsPush(
                                        request -> request.triggerId(trigger).view(view)))
                        : slack.answer(
                                workspace,
                                methods -> methods.viewsOpen(
                                        request -> request.triggerId(trigger).view(view))))
                .isPresent();
    }

    private boolean replace(Workspace workspace, String modal, View view) {
        return slack.answer(
                        workspace,
                        methods -> methods.viewsUpdate(
                                request -> request.viewId(modal).view(view)))
                .isPresent();
    }
}
