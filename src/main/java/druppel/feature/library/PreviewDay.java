package druppel.feature.library;

import druppel.domain.delivery.Delivery;
import druppel.domain.library.NudgeChoice;
import druppel.domain.library.Programme.Place;
import druppel.message.Card;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;

/// A date of a simulated newcomer, with its messages.
///
/// @param place where the member is in the programme before the day's nudge
public record PreviewDay(LocalDate date, Place place, List<Message> messages) {
    public PreviewDay {
        messages = List.copyOf(messages);
    }

    /// A message and what the member did.
    ///
    /// @param chosen the nudge that was chosen for the date, and why
    /// @param lines what followed: what the member said, and what the bot asked then
    public record Message(LocalTime at, Delivery delivery, Card card, Optional<NudgeChoice> chosen, List<Line> lines) {
        public Message {
            lines = List.copyOf(lines);
        }
    }

    /// What one of the two said.
    public record Line(boolean ofMember, String text) {}
}
