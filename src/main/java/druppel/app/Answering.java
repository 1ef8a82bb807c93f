package druppel.app;

import druppel.domain.anonymity.SurveyAnswer;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import java.util.Optional;

/// Takes what is pressed on the cards of an echo. A voice is counted at once; that somebody has
/// spoken is noted apart, and who said what is not.
record Answering(Store store, Echoing echoing) {

    /// Answers a button.
    ///
    /// @param about what it says, and of which round, team or code after a colon
    Answer pressed(Moment moment, String about) {
        String[] parts = about.split(":", 2);
        String of = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "yes" -> echoing.join(moment, of).inPlace();
            case "no" -> moment.say(GroupTextKey.ECHO_DECLINED).inPlace();
            case "renew" -> echoing.renew(moment);
            case "stop" ->
                    number(of)
                            .map(team -> echoing.stop(moment, team).inPlace())
                            .orElseGet(() -> gone(moment));
            case "more" -> spoken(moment, of, SurveyAnswer.MORE);
            case "same" -> spoken(moment, of, SurveyAnswer.SAME);
            case "less" -> spoken(moment, of, SurveyAnswer.LESS);
            default -> gone(moment);
        };
    }

    private Answer spoken(Moment moment, String round, SurveyAnswer surveyAnswer) {
        return number(round)
                .map(id -> moment.say(speak(moment.member().id(), id, surveyAnswer)).inPlace())
                .orElseGet(() -> gone(moment));
    }

    private GroupTextKey speak(long member, long round, SurveyAnswer surveyAnswer) {
        return store.write(rows -> {
            Optional<EchoRounds.Asked> asked =
                    rows.echoRounds()
                            .find(round)
                            .filter(one -> rows.echoes().people(one.team()).contains(member));
            if (asked.isEmpty() || asked.get().closed()) {
                return GroupTextKey.ECHO_CLOSED;
            }
            return rows.echoRounds().speak(round, member, surveyAnswer)
                    ? GroupTextKey.ECHO_THANKS
                    : GroupTextKey.ECHO_SPOKEN;
        });
    }

    private static Answer gone(Moment moment) {
        return moment.say(MemberTextKey.BUTTON_GONE);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
