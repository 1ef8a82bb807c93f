package druppel.feature.teamfeedback;

import druppel.chat.ContentLibrary;
import druppel.domain.Language;
import druppel.domain.delivery.Delivery;
import druppel.domain.member.Member;
import druppel.feature.reach.Reachability;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.persistence.Repositories;
import druppel.persistence.TeamRepository.Team;
import druppel.persistence.TeamSurveyRepository.Survey;
import java.util.Optional;

/// Renders the survey question and the survey result.
public record TeamSurveyMessages(ContentLibrary library) {

    /// The question of a delivery's survey round; empty if it is over or the member no longer takes part.
    public Optional<Card> question(Repositories rows, Member member, Delivery delivery) {
        return asked(rows, delivery)
                .filter(asked -> !asked.closed())
                .filter(asked -> rows.teams().participants(asked.team()).contains(member.id()))
                .flatMap(asked -> question(rows, member, asked));
    }

    private Optional<Card> question(Repositories rows, Member member, Survey asked) {
        Optional<Someone> leader = rows.teams().find(asked.team()).flatMap(team -> leader(rows, member, team));
        return question(asked, member.language())
                .map(question -> cards(member)
                        .question(leader, question, Long.toString(asked.id()), Long.toString(asked.team())));
    }

    /// The result of a delivery's survey round.
    public Optional<Card> result(Repositories rows, Member leader, Delivery delivery) {
        return asked(rows, delivery)
                .filter(Survey::closed)
                .map(asked -> cards(leader).result(result(asked, leader.language())));
    }

    TeamSurveyCards.SurveyResult result(Survey asked, Language language) {
        return new TeamSurveyCards.SurveyResult(question(asked, language), asked.surveyTally());
    }

    /// The leader of a team; empty if they are not in the same workspace as the member.
    Optional<Someone> leader(Repositories rows, Member member, Team team) {
        return Reachability.accountIn(rows, member.user().at(), team.leader())
                .map(user -> new Someone(
                        user.user(), library.texts(member.language()).say(GroupTextKey.ECHO_ASKS)));
    }

    private static Optional<Survey> asked(Repositories rows, Delivery delivery) {
        return delivery.nudge().map(Long::parseLong).flatMap(rows.teamSurveys()::find);
    }

    /// The survey question of a practice; empty if the library no longer has it.
    private Optional<String> question(Survey asked, Language language) {
        return library.catalogue()
                .practice(asked.practice())
                .map(practice -> practice.echo(language)
                        .orElseGet(() -> library.texts(language)
                                .say(GroupTextKey.ECHO_GENERAL, "practice", practice.name(language))));
    }

    private TeamSurveyCards cards(Member member) {
        return new TeamSurveyCards(library.texts(member.language()));
    }
}
