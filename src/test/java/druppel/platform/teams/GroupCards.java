package druppel.platform.teams;

import druppel.adapter.picture.Java2dCharts;
import druppel.domain.anonymity.SurveyTally;
import druppel.domain.anonymity.WorkspaceTotals;
import druppel.domain.library.Practice;
import druppel.domain.member.LinkCode;
import druppel.feature.teamfeedback.TeamSurveyCards;
import druppel.feature.totals.WorkspaceTotalsCards;
import druppel.message.Block.Someone;
import druppel.message.Card;
import druppel.message.GroupTextKey;
import druppel.message.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The cards about groups, as members see them.
record GroupCards(Texts texts) {
    private static final LinkCode CODE = new LinkCode("K7PM4XQT");

    Map<String, Card> all(Practice practice) {
        Map<String, Card> cards = new LinkedHashMap<>();
        ocean(cards);
        echo(cards, new TeamSurveyCards(texts), practice.echo(texts.language()));
        return cards;
    }

    private void ocean(Map<String, Card> cards) {
        WorkspaceTotals workspaceTotals = new WorkspaceTotals(1_312, 96, LocalDate.of(2026, 11, 29));
        WorkspaceTotalsCards oceans = new WorkspaceTotalsCards(texts);
        cards.put(
                "ocean", oceans.totals(workspaceTotals, new Java2dCharts().totals(workspaceTotals, texts.language())));
        cards.put("ocean-few", oceans.tooFew());
    }

    private void echo(Map<String, Card> cards, TeamSurveyCards echoes, Optional<String> question) {
        Optional<Someone> leader =
                Optional.of(new Someone("7f2b9c1e-64d0-4a53-9b7a-d1f0c0a8e155", texts.say(GroupTextKey.ECHO_ASKS)));
        TeamSurveyCards.SurveyResult echo = new TeamSurveyCards.SurveyResult(question, new SurveyTally(7, 4, 1));
        cards.put("echo-off", echoes.introduction());
        cards.put("echo-on", echoes.status(standing(echo)));
        cards.put("echo-invitation", echoes.invitation(leader, CODE));
        cards.put("echo-question", echoes.question(leader, question.orElseThrow(), "17", "3"));
        cards.put("echo-result", echoes.result(echo));
        cards.put(
                "echo-result-few", echoes.result(new TeamSurveyCards.SurveyResult(question, new SurveyTally(2, 2, 0))));
        cards.put("echo-part", echoes.participation(leader, "3"));
    }

    private TeamSurveyCards.Status standing(TeamSurveyCards.SurveyResult echo) {
        Map<String, ?> when = Map.of("date", "on Tuesday 1 December", "time", "10:00");
        return new TeamSurveyCards.Status(
                Optional.of(CODE), Optional.of(true), texts.say(GroupTextKey.ECHO_NEXT, when), Optional.of(echo));
    }
}
