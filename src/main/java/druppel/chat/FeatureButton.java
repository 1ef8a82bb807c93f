package druppel.chat;

import druppel.domain.delivery.Delivery;
import druppel.message.Button;
import java.util.Map;
import java.util.function.BiFunction;

/// A button of a feature, with its handler. Every feature has an enum of its buttons and its cards name the
/// constants, so a button without a handler does not compile.
///
/// @param <S> the service of the feature that the handlers call
public interface FeatureButton<S> {
    Action<S> action();

    /// A button with the look of the main one on its card.
    ///
    /// @param about the id or text that comes back when the button is pressed; blank if there is none
    default Button primary(String about, String label) {
        return Button.primary(action().about(about), label);
    }

    default Button plain(String about, String label) {
        return Button.plain(action().about(about), label);
    }

    default Button danger(String about, String label) {
        return Button.danger(action().about(about), label);
    }

    /// The action of a button: its name and its handler, and the check of its form before that is sent.
    ///
    /// @param <S> the service of the feature that the handler calls
    /// @param name how the action of the button begins. Messages that members have already received carry it, so a
    ///   released name does not change.
    /// @param faults the fields of the form that cannot be accepted: a sentence by the name of the field
    record Action<S>(
            String name,
            BiFunction<S, ButtonPress, Reply> handler,
            BiFunction<S, ButtonPress, Map<String, String>> faults) {

        /// Handles a button about a delivery of the member.
        public interface DeliveryHandler<S> {
            Reply answer(S service, RequestContext context, Delivery delivery);
        }

        /// Handles a button about something with a number, such as the id of a row.
        public interface NumberHandler<S> {
            Reply answer(S service, RequestContext context, long number);
        }

        /// One that everybody can press.
        public static <S> Action<S> ofEveryone(String name, BiFunction<S, ButtonPress, Reply> handler) {
            return new Action<>(name, handler, (service, press) -> Map.of());
        }

        /// One that only those who have joined can press.
        public static <S> Action<S> ofMember(String name, BiFunction<S, ButtonPress, Reply> handler) {
            return ofEveryone(name, (service, press) -> press.ofMember(() -> handler.apply(service, press)));
        }

        /// One about a delivery, which must be the member's own.
        public static <S> Action<S> ofDelivery(String name, DeliveryHandler<S> handler) {
            return ofEveryone(
                    name,
                    (service, press) ->
                            press.ofDelivery(delivery -> handler.answer(service, press.context(), delivery)));
        }

        /// One about a number that everybody can press. Whether it is the member's own is for the handler to check.
        public static <S> Action<S> ofNumber(String name, NumberHandler<S> handler) {
            return ofEveryone(
                    name,
                    (service, press) -> press.ofNumber(number -> handler.answer(service, press.context(), number)));
        }

        /// The same with a check of the form that it sends.
        public static <S> Action<S> checked(Action<S> action, BiFunction<S, ButtonPress, Map<String, String>> faults) {
            return new Action<>(action.name, action.handler, faults);
        }

        /// What a button carries: the name and, after a colon, the thing that it is about.
        public String about(String target) {
            return name + ":" + target;
        }
    }
}
