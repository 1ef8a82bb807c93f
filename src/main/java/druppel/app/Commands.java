package druppel.app;

import druppel.chat.Reply;
import druppel.chat.RequestContext;
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
    Reply answer(RequestContext context, Command command, List<Mention> mentions) {
        return switch (command) {
            case Command.ForAdmins asked -> managing.answer(context, asked, mentions);
            case Command.Tip tip -> tips.tip(context, tip.about());
            case Command.Help help -> help(context);
            case Command.Done done -> keeping.done(context, Optional.empty(), Optional.empty());
            case Command.Start start -> belonging.join(context);
            case Command.Stop stop -> belonging.leave(context);
            case Command.Speak speak -> settling.speak(context, speak.language());
            case Command.Zone zone -> settling.zone(context, zone.zone());
            case Command.MyData data -> belonging.data(context);
            case Command.Forget forget -> Reply.form(new WelcomeCards(context.texts()).forget());
            case Command.Link(Optional<LinkCode> code) ->
                    code.map(given -> linking.ask(context, given))
                            .orElseGet(() -> ofMember(context, () -> linking.offer(context)));
            case Command.ShowOcean ocean -> ofMember(context, () -> Reply.of(tides.card(context)));
            case Command.ShowEcho echo -> echoing.show(context);
            case Command.AskTeam(boolean on) -> on ? echoing.begin(context) : echoing.end(context);
            case Command.BeEcho(LinkCode code) -> echoing.invite(context, code);
            case Command.CheckSelf check ->
                    ofMember(context, () -> lookingBack.checking().begin(context));
            case Command.Harvest harvest ->
                    ofMember(context, () -> lookingBack.harvest(context, harvest.quarter()));
            case Command.Reflect reflect -> ofMember(context, () -> reflect(context, reflect));
            case Command.ShowStreak streak ->
                    ofMember(context, () -> Reply.of(progress.card(context)));
            case Command.Settings settings -> ofMember(context, () -> settling.show(context));
            case Command.Now now -> ofMember(context, () -> tips.now(context));
            case Command.Why why -> ofMember(context, () -> tips.why(context));
            case Command.Resume resume -> ofMember(context, () -> settling.resume(context));
            case Command.At at -> ofMember(context, () -> settling.at(context, at.time()));
            case Command.Days days -> ofMember(context, () -> settling.days(context, days.days()));
            case Command.FollowUp followUp ->
                    ofMember(context, () -> settling.followUp(context, followUp.time()));
            case Command.Often often ->
                    ofMember(context, () -> settling.often(context, often.nudgeFrequency()));
            case Command.Follow follow ->
                    ofMember(context, () -> enrolling.follow(context, follow.programme()));
            case Command.Restart restart -> ofMember(context, () -> enrolling.restart(context));
            case Command.ShowHolidays holidays -> ofMember(context, () -> observing.show(context));
            case Command.Observe observe ->
                    ofMember(context, () -> observing.observe(context, observe.region()));
            case Command.MakePlan plan ->
                    ofMember(context, () -> intending.plan(context, plan.text()));
            case Command.Buddies buddies ->
                    ofMember(context, () -> buddying.answer(context, buddies, mentions));
            case Command.DropPlan drop -> ofMember(context, () -> intending.drop(context));
            case Command.Share share -> ofMember(context, () -> disclosing.choose(context));
            case Command.Pause pause ->
                    ofMember(context, () -> settling.pause(context, pause.backOn()));
        };
    }

    private static Reply ofMember(RequestContext context, java.util.function.Supplier<Reply> answer) {
        return context.member().joined()
                ? answer.get()
                : Reply.of(new HelpCards(context.texts()).joinFirst(MemberTextKey.JOIN_FIRST));
    }

    /// Help; who has not joined yet hears first what this is.
    private Reply help(RequestContext context) {
        Card help =
                managing.includes(context.member())
                        ? new HelpCards(context.texts()).helpForAdmins()
                        : new HelpCards(context.texts()).help();
        return context.member().joined()
                ? Reply.of(help)
                : Reply.of(new WelcomeCards(context.texts()).greeting(), help);
    }

    private Reply reflect(RequestContext context, Command.Reflect reflect) {
        LocalDate date = reflect.yesterday() ? context.today().minusDays(1) : context.today();
        if (!reflect.text().isBlank()) {
            return keeping.on(context, date, reflect.text());
        }
        return Reply.form(new HabitCards(context.texts()).form(reflect.yesterday(), ""));
    }
}
