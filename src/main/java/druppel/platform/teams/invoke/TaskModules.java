package druppel.platform.teams.invoke;

import druppel.chat.ChatService;
import druppel.chat.Reply;
import druppel.chat.UserAction;
import druppel.message.Block;
import druppel.message.Card;
import druppel.platform.teams.inbound.Sender;
import druppel.platform.teams.outbound.TeamsChat;
import druppel.platform.teams.render.AdaptiveCards;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Task modules: modal forms that a member can open anywhere in Teams.
public record TaskModules(ChatService chatService, TeamsChat chat) {

    /// The form, or a text that says why there is none.
    druppel.platform.teams.invoke.InvokeResponse open(UserAction.Pressed form, Sender sender) {
        chat.meet(form.from(), sender.profile());
        Reply reply = chatService.answer(form);
        return reply.form()
                .map(card -> druppel.platform.teams.invoke.InvokeResponse.window(AdaptiveCards.inWindow(card)))
                .orElseGet(() -> said(reply));
    }

    /// The form with its errors and values; empty if the submission is valid.
    Optional<druppel.platform.teams.invoke.InvokeResponse> corrected(UserAction.Pressed filled) {
        Map<String, String> faults = chatService.faults(filled);
        return faults.isEmpty() ? Optional.empty() : Optional.of(again(filled, faults));
    }

    /// The result of a form, as text.
    public static druppel.platform.teams.invoke.InvokeResponse said(Reply reply) {
        return druppel.platform.teams.invoke.InvokeResponse.window(
                reply.anew().inline().cards().stream().map(Card::plainText).collect(Collectors.joining("\n\n")));
    }

    private druppel.platform.teams.invoke.InvokeResponse again(UserAction.Pressed filled, Map<String, String> faults) {
        UserAction.Pressed form =
                new UserAction.Pressed(filled.eventId(), filled.from(), Optional.empty(), "write:", filled.values());
        Reply reply = chatService.answer(form);
        return reply.form()
                .map(card -> druppel.platform.teams.invoke.InvokeResponse.window(
                        AdaptiveCards.inWindow(under(faults, card))))
                .orElseGet(() -> said(reply));
    }

    private static Card under(Map<String, String> faults, Card card) {
        List<Block> remarks =
                faults.values().stream().<Block>map(Block.Paragraph::new).toList();
        return new Card(Stream.concat(remarks.stream(), card.blocks().stream()).toList());
    }
}
