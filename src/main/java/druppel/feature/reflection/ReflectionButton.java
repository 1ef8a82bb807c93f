package druppel.feature.reflection;

import static druppel.chat.FeatureButton.Action.checked;
import static druppel.chat.FeatureButton.Action.ofEveryone;
import static druppel.chat.FeatureButton.Action.ofNumber;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.reflection.Reflection.Kind;
import java.util.Map;
import java.util.Optional;

/// The buttons of reflections: writing, saving, editing, correcting and undoing one.
public enum ReflectionButton implements FeatureButton<ReflectionService> {
    WRITE(ofEveryone("write", (reflections, press) -> reflections.form(press.context(), words(press)))),
    KEEP(checked(ofEveryone("keep", ReflectionButton::keep), (reflections, press) -> faults(press))),
    EDIT(checked(
            ofEveryone(
                    "edit",
                    (reflections, press) ->
                            press.ofNumber(id -> reflections.editor().edit(press.context(), id, words(press)))),
            (reflections, press) ->
                    ReflectionCards.EDITED.faults(press.context().texts(), words(press)))),
    UNDO(ofNumber(
            "undo",
            (reflections, context, id) -> reflections.editor().undo(context, id).inPlace())),
    NOT_PRACTISED(correction("notpractised", Kind.NOT_TODAY)),
    DID_IT(correction("didit", Kind.PRACTISED));

    private final Action<ReflectionService> action;

    ReflectionButton(Action<ReflectionService> action) {
        this.action = action;
    }

    private static Action<ReflectionService> correction(String name, Kind kind) {
        return ofNumber(
                name,
                (reflections, context, id) ->
                        reflections.editor().correct(context, id, kind).inPlace());
    }

    @Override
    public Action<ReflectionService> action() {
        return action;
    }

    /// Saves the text of a form; a confirmation replaces the form, which stays open if the text is not accepted.
    private static Reply keep(ReflectionService reflections, ButtonPress press) {
        return reflections
                .refusal(press.context(), words(press))
                .orElseGet(() -> saved(reflections, press).inPlace());
    }

    private static Reply saved(ReflectionService reflections, ButtonPress press) {
        RequestContext context = press.context();
        return switch (target(press)) {
            case ReflectionCards.TODAY -> reflections.reflect(context, context.today(), words(press));
            case ReflectionCards.YESTERDAY ->
                reflections.reflect(context, context.today().minusDays(1), words(press));
            case ReflectionCards.NEWEST -> reflections.said(context, words(press), Optional.empty(), Optional.empty());
            default -> press.ofOwnDelivery(delivery -> reflections.about(context, delivery, words(press)));
        };
    }

    /// The day that a form was filled in for, if it offers a choice.
    private static String target(ButtonPress press) {
        return press.target().equals(ReflectionCards.DAY)
                ? press.values().getOrDefault(ReflectionCards.DAY, ReflectionCards.TODAY)
                : press.target();
    }

    private static Map<String, String> faults(ButtonPress press) {
        return ReflectionCards.TEXT.faults(press.context().texts(), words(press));
    }

    private static String words(ButtonPress press) {
        return ReflectionCards.TEXT.text(press.values());
    }
}
