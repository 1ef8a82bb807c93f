package druppel.adapter.pages.admin;

import druppel.chat.FilledForm;
import java.util.List;

/// View model of the page that deletes everything of a person: the choice of whom, the question, and the receipt.
public sealed interface ForgetView {
    /// The form that asks for whom.
    ///
    /// @param people those whom the pages of admins name anyway, as suggestions
    record Choice(String platform, List<Person> people, FilledForm filled) implements ForgetView {
        public Choice {
            people = List.copyOf(people);
        }
    }

    /// One of them.
    record Person(String id, String name) {}

    /// The question whether to go on. It is the same for everybody, whether they are a member or not.
    ///
    /// @param unsure whether the answer was not ticked
    record Question(String who, String reference, boolean unsure) implements ForgetView {}

    /// The receipt, which says nothing of what there was.
    ///
    /// @param number its number and time
    /// @param rest what remains elsewhere
    record Receipt(String number, List<String> rest) implements ForgetView {
        public Receipt {
            rest = List.copyOf(rest);
        }
    }
}
