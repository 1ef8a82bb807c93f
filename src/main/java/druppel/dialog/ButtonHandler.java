package druppel.dialog;

import druppel.chat.ButtonPress;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.chat.UserAction.Pressed;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.PlatformUser;
import druppel.message.Card;
import druppel.persistence.UnitOfWork;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The registry of all buttons: hands a press to the handler in its feature.
final class ButtonHandler {
    private final UnitOfWork store;
    private final BiFunction<PlatformUser, Delivery.Id, Optional<Card>> currentCard;
    private final Map<String, RegisteredButton<?>> buttons;

    /// @param currentCard gives the card of a delivery to a user as its state is now
    /// @throws IllegalStateException if two buttons have the same name
    ButtonHandler(
            UnitOfWork store,
            Stream<RegisteredButton<?>> buttons,
            BiFunction<PlatformUser, Delivery.Id, Optional<Card>> currentCard) {
        this.store = store;
        this.currentCard = currentCard;
        this.buttons = buttons.collect(Collectors.toUnmodifiableMap(RegisteredButton::name, Function.identity()));
    }

    Reply answer(RequestContext context, Pressed pressed) {
        return find(pressed.action())
                .map(button -> button.answer(press(context, pressed, button)))
                .orElseGet(() -> press(context, pressed, "").unknown());
    }

    /// The fields of a filled in form that cannot be accepted: a sentence by the name of the field.
    Map<String, String> faults(RequestContext context, Pressed form) {
        return find(form.action())
                .map(button -> button.faults(press(context, form, button)))
                .orElse(Map.of());
    }

    /// The button with the longest name that the action begins with.
    private Optional<RegisteredButton<?>> find(String action) {
        return Stream.iterate(action, rest -> !rest.isEmpty(), ButtonHandler::shorter)
                .flatMap(name -> Optional.<RegisteredButton<?>>ofNullable(buttons.get(name)).stream())
                .findFirst();
    }

    private static String shorter(String action) {
        return action.substring(0, Math.max(0, action.lastIndexOf(':')));
    }

    private ButtonPress press(RequestContext context, Pressed pressed, RegisteredButton<?> button) {
        String rest = pressed.action().substring(button.name().length());
        return press(context, pressed, rest.isEmpty() ? rest : rest.substring(1));
    }

    private ButtonPress press(RequestContext context, Pressed pressed, String target) {
        return new ButtonPress(
                store, delivery -> currentCard.apply(pressed.from(), delivery.id()), context, pressed, target);
    }
}
