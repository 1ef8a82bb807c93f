package druppel.feature.teamfeedback;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
import druppel.domain.anonymity.SurveyAnswer;
import druppel.message.GroupTextKey;
import druppel.message.MemberTextKey;
import druppel.persistence.TeamSurveyRepository;
import druppel.persistence.UnitOfWork;
import java.util.Optional;

/// Handles the buttons of team survey cards. An answer is counted immediately; that a member has answered
/// is stored separately, and who gave which answer is never stored.
public record TeamSurveyButtons(UnitOfWork store, TeamSurveyService teamSurveyService) {

    /// Handles a button.
    ///
    /// @param about the action and, after a colon, the survey round, team or code
    public Reply pressed(RequestContext context, String about) {
        String[] parts = about.split(":", 2);
        String of = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "yes" -> teamSurveyService.join(context, of).inPlace();
            case "no" -> context.say(GroupTextKey.ECHO_DECLINED).inPlace();
            case "renew" -> teamSurveyService.renew(context);
            case "stop" ->
                number(of)
                        .map(team -> teamSurveyService.stop(context, team).inPlace())
                        .orElseGet(() -> gone(context));
            case "more" -> spoken(context, of, SurveyAnswer.MORE);
            case "same" -> spoken(context, of, SurveyAnswer.SAME);
            case "less" -> spoken(context, of, SurveyAnswer.LESS);
            default -> gone(context);
        };
    }

    private Reply spoken(RequestContext context, String round, SurveyAnswer surveyAnswer) {
        return number(round)
                .map(id -> context.say(speak(context.member().id(), id, surveyAnswer))
                        .inPlace())
                .orElseGet(() -> gone(context));
    }

    private GroupTextKey speak(long member, long round, SurveyAnswer surveyAnswer) {
        return store.write(rows -> {
            Optional<TeamSurveyRepository.Asked> asked = rows.echoRounds()
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

    private static Reply gone(RequestContext context) {
        return context.say(MemberTextKey.BUTTON_GONE);
    }

    private static Optional<Long> number(String text) {
        try {
            return Optional.of(Long.parseLong(text));
        } catch (NumberFormatException wrong) {
            return Optional.empty();
        }
    }
}
