package druppel.app;

import druppel.command.Command;
import druppel.core.talk.HabitCards;
import druppel.core.talk.HelpCards;
import druppel.core.talk.WelcomeCards;
import druppel.domain.member.LinkCode;
import druppel.message.Card;
import druppel.message.MemberTextKey;
import druppel.message.Mention;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// Answers commands, whatever platform they came from.
final class Commands {
    private final Progress progress;
    private final Tips tips;
    private final Keeping keeping;
    private final Settling settling;
    private final Belonging belonging;
    private final Enrolling enrolling;
    private final Observing observing;
    private final Intending intending;
    private final Buddying buddying;
    private final Linking linking;
    private final Disclosing disclosing;
    private final Managing managing;
    private final Tides tides;
    private final Echoing echoing;
    private final LookingBack lookingBack;

    Commands(
            Progress progress,
            Tips tips,
            Keeping keeping,
            Settling settling,
            Belonging belonging,
            Enrolling enrolling,
            Observing observing,
            Intending intending,
            Buddying buddying,
            Linking linking,
            Disclosing disclosing,
            Managing managing,
            Tides tides,
            Echoing echoing,
            LookingBack lookingBack) {
        this.progress = progress;
        this.tips = tips;
        this.keeping = keeping;
        this.settling = settling;
        this.belonging = belonging;
        this.enrolling = enrolling;
        this.observing = observing;
        this.intending = intending;
        this.buddying = buddying;
        this.linking = linking;
        this.disclosing = disclosing;
        this.managing = managing;
        this.tides = tides;
        this.echoing = echoing;
        this.lookingBack = lookingBack;
    }

    /// Answers a command; what only members can do is offered to others together with joining.
    ///
    /// @param mentions whom it names
    Answer answer(Moment moment, Command command, List<Mention> mentions) {
        return switch (command) {
            case Command.ForAdmins asked -> managing.answer(moment, asked, mentions);
            case Command.Tip tip -> tips.tip(moment, tip.about());
            case Command.Help help -> help(moment);
            case Command.Done done -> keeping.done(moment, Optional.empty(), Optional.empty());
            case Command.Start start -> belonging.join(moment);
            case Command.Stop stop -> belonging.leave(moment);
            case Command.Speak speak -> settling.speak(moment, speak.language());
            case Command.Zone zone -> settling.zone(moment, zone.zone());
            case Command.MyData data -> belonging.data(moment);
            case Command.Forget forget -> Answer.form(new WelcomeCards(moment.texts()).forget());
            case Command.Link(Optional<LinkCode> code) ->
                    code.map(given -> linking.ask(moment, given))
                            .orElseGet(() -> ofMember(moment, () -> linking.offer(moment)));
            case Command.ShowOcean ocean -> ofMember(moment, () -> Answer.of(tides.card(moment)));
            case Command.ShowEcho echo -> echoing.show(moment);
            case Command.AskTeam(boolean on) -> on ? echoing.begin(moment) : echoing.end(moment);
            case Command.BeEcho(LinkCode code) -> echoing.invite(moment, code);
            case Command.CheckSelf check ->
                    ofMember(moment, () -> lookingBack.checking().begin(moment));
            case Command.Harvest harvest ->
                    ofMember(moment, () -> lookingBack.harvest(moment, harvest.quarter()));
            case Command.Reflect reflect -> ofMember(moment, () -> reflect(moment, reflect));
            case Command.ShowStreak streak ->
                    ofMember(moment, () -> Answer.of(progress.card(moment)));
            case Command.Settings settings -> ofMember(moment, () -> settling.show(moment));
            case Command.Now now -> ofMember(moment, () -> tips.now(moment));
            case Command.Why why -> ofMember(moment, () -> tips.why(moment));
            case Command.Resume resume -> ofMember(moment, () -> settling.resume(moment));
            case Command.At at -> ofMember(moment, () -> settling.at(moment, at.time()));
            case Command.Days days -> ofMember(moment, () -> settling.days(moment, days.days()));
            case Command.FollowUp followUp ->
                    ofMember(moment, () -> settling.followUp(moment, followUp.time()));
            case Command.Often often ->
                    ofMember(moment, () -> settling.often(moment, often.nudgeFrequency()));
            case Command.Follow follow ->
                    ofMember(moment, () -> enrolling.follow(moment, follow.programme()));
            case Command.Restart restart -> ofMember(moment, () -> enrolling.restart(moment));
            case Command.ShowHolidays holidays -> ofMember(moment, () -> observing.show(moment));
            case Command.Observe observe ->
                    ofMember(moment, () -> observing.observe(moment, observe.region()));
            case Command.MakePlan plan ->
                    ofMember(moment, () -> intending.plan(moment, plan.text()));
            case Command.Buddies buddies ->
                    ofMember(moment, () -> buddying.answer(moment, buddies, mentions));
            case Command.DropPlan drop -> ofMember(moment, () -> intending.drop(moment));
            case Command.Share share -> ofMember(moment, () -> disclosing.choose(moment));
            case Command.Pause pause ->
                    ofMember(moment, () -> settling.pause(moment, pause.backOn()));
        };
    }

    private static Answer ofMember(Moment moment, java.util.function.Supplier<Answer> answer) {
        return moment.member().joined()
                ? answer.get()
                : Answer.of(new HelpCards(moment.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
    }

    /// Help; who has not joined yet hears first what this is.
    private Answer help(Moment moment) {
        Card help =
                managing.includes(moment.member())
                        ? new HelpCards(moment.texts()).helpForAdmins()
                        : new HelpCards(moment.texts()).help();
        return moment.member().joined()
                ? Answer.of(help)
                : Answer.of(new WelcomeCards(moment.texts()).greeting(), help);
    }

    private Answer reflect(Moment moment, Command.Reflect reflect) {
        LocalDate date = reflect.yesterday() ? moment.today().minusDays(1) : moment.today();
        if (!reflect.text().isBlank()) {
            return keeping.on(moment, date, reflect.text());
        }
        return Answer.form(new HabitCards(moment.texts()).form(reflect.yesterday(), ""));
    }
}
