package druppel.dialog;

import druppel.chat.ButtonPress;
import druppel.chat.FeatureButton;
import druppel.chat.Reply;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/// The action of a button together with the service that its handler calls.
record RegisteredButton<S>(FeatureButton.Action<S> action, S service) {

    /// All buttons of a feature.
    static <S> Stream<RegisteredButton<?>> all(FeatureButton<S>[] buttons, S service) {
        return Arrays.stream(buttons).map(button -> new RegisteredButton<>(button.action(), service));
    }

    String name() {
        return action.name();
    }

    Reply answer(ButtonPress press) {
        return action.handler().apply(service, press);
    }

    Map<String, String> faults(ButtonPress form) {
        return action.faults().apply(service, form);
    }
}
