package druppel.adapter.pages.admin;

import druppel.chat.FilledForm;
import druppel.message.Card;
import java.util.List;
import java.util.Optional;

/// View model of the overview for admins.
///
/// @param reach how many people take part, and who cannot be reached
/// @param invitations the links to the local chat
/// @param inviting how people are invited on another platform
/// @param forget the form that deletes a person
/// @param defaults the form with what newcomers start with
/// @param filled what was filled in of it
/// @param retention how long things are kept, in sentences
public record AdminView(
        Card reach,
        HealthView health,
        Optional<InvitationsView> invitations,
        Optional<String> inviting,
        ForgetView.Choice forget,
        DaysOffView daysOff,
        Card defaults,
        FilledForm filled,
        List<String> retention) {
    public AdminView {
        retention = List.copyOf(retention);
    }

    /// Company days off, and the form for one more.
    public record DaysOffView(List<DayOff> ahead, List<String> over, String today, FilledForm filled) {
        public DaysOffView {
            ahead = List.copyOf(ahead);
            over = List.copyOf(over);
        }

        public String value(String field) {
            return filled.values().getOrDefault(field, "");
        }
    }

    /// One to come.
    ///
    /// @param action the action of the button that takes it back
    public record DayOff(String text, String name, String action) {}

    /// The links to the local chat.
    ///
    /// @param made the link that was just made
    public record InvitationsView(Optional<Made> made, List<OpenLink> open, FilledForm filled) {
        public InvitationsView {
            open = List.copyOf(open);
        }

        public String value(String field) {
            return filled.values().getOrDefault(field, "");
        }
    }

    /// A link that is shown once.
    public record Made(String name, String sentence, String link) {}

    /// A link that was not used yet.
    ///
    /// @param renewable whether there may be a new one in its place
    public record OpenLink(String id, String name, String text, boolean renewable) {}
}
