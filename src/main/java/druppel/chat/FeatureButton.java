package druppel.chat;

import druppel.message.Button;

/// A button of a feature, with its handler. Every feature has an enum of its buttons and its cards name the
/// constants, so a button without a handler does not compile.
///
/// @param <S> the service of the feature that the handlers call
public interface FeatureButton<S> {
    ButtonAction<S> action();

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
}
