package portability.agreements.determination;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import portability.agreements.edge.Words;
import portability.agreements.explanation.Explanation;
import portability.agreements.simulation.Scenario;
import portability.agreements.simulation.Simulated;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.DetermineRequest;
import portability.proto.agreements.v1.DetermineResponse;
import portability.proto.agreements.v1.ExplainDeterminationRequest;
import portability.proto.agreements.v1.ExplainDeterminationResponse;
import portability.proto.agreements.v1.ExplainedLine;
import portability.proto.agreements.v1.ExplainedSection;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.agreements.v1.SimulateDeterminationRequest;
import portability.proto.agreements.v1.SimulateDeterminationResponse;
import portability.proto.agreements.v1.SimulatedOutcome;
import portability.proto.types.v1.LegalRef;
import portability.totalisation.Determination;
import portability.totalisation.Outcome;
import portability.totalisation.floor.FloorCheck.Income;
import portability.totalisation.question.Contingency;

/// The rpcs that determine. None of them keeps what it was asked.
public final class DeterminationCalls {
    private static final int MOST_SCENARIOS = 12;

    private final Determinations determinations;

    public DeterminationCalls(Determinations determinations) {
        this.determinations = determinations;
    }

    DetermineResponse determine(DetermineRequest request) {
        var found = determined(request);
        return DetermineResponse.newBuilder()
                .setDetermination(answers(request).determination(found))
                .setFloor(floor(request, found))
                .build();
    }

    /// How this pension and those of other states that are known stand to what the state of residence guarantees.
    private FloorFinding floor(DetermineRequest request, Determination found) {
        var incomes = new ArrayList<Income>();
        found.payablePerMonth()
                .ifPresent(amount ->
                        incomes.add(new Income(determinations.institution().country(), amount)));
        for (var other : request.getOtherBenefitsList())
            if (!other.getIncome())
                incomes.add(new Income(Words.country("state", other.getState()), Words.money(other.getPerMonth())));
        var on = found.outcome() instanceof Outcome.Awarded awarded
                ? awarded.paidFrom()
                : Words.date("claim_date", request.getClaimDate());
        return Floors.finding(
                determinations.pack(),
                Words.country("residence", request.getResidence()),
                incomes,
                on,
                request.getLanguage());
    }

    ExplainDeterminationResponse explain(ExplainDeterminationRequest request) {
        var text = Steps.text(request.getQuestion().getLanguage());
        var found = determined(request.getQuestion());
        var response = ExplainDeterminationResponse.newBuilder()
                .setLanguage(text.language().tag())
                .setLawChecksum(found.lawChecksum())
                .setEngineVersion(found.engineVersion());
        Explanation.of(found, text).sections().forEach(section -> response.addSections(section(section)));
        return response.build();
    }

    private static ExplainedSection section(Explanation.Section section) {
        var wire = ExplainedSection.newBuilder().setKind(section.kind().name()).setAbout(section.about());
        section.lines().forEach(line -> {
            var told = ExplainedLine.newBuilder().setText(line.text()).setArticleName(line.named());
            line.article()
                    .ifPresent(article -> told.setArticle(LegalRef.newBuilder()
                            .setInstrument(article.instrument())
                            .setArticle(article.article())));
            wire.addLines(told);
        });
        return wire.build();
    }

    SimulateDeterminationResponse simulate(SimulateDeterminationRequest request) {
        if (request.getScenariosCount() < 1 || request.getScenariosCount() > MOST_SCENARIOS)
            throw invalid("1 to " + MOST_SCENARIOS + " scenarios are asked for at once");
        var scenarios = request.getScenariosList().stream()
                .map(DeterminationCalls::scenario)
                .toList();
        var question = Questions.question(request.getQuestion());
        var career = Questions.career(request.getQuestion(), determinations.institution());
        if (question.contingency() instanceof Contingency.Death
                && scenarios.stream().anyMatch(scenario -> !scenario.work().isEmpty()))
            throw invalid("nobody works on after death");
        var answers = answers(request.getQuestion());
        var today = determinations.determine(career, question);
        var response = SimulateDeterminationResponse.newBuilder().setToday(answers.determination(today));
        for (var scenario : scenarios) {
            var simulated = Simulated.of(career, question, scenario);
            var found = determinations.determine(simulated.career(), simulated.question());
            var outcome = SimulatedOutcome.newBuilder()
                    .setDetermination(answers.determination(found))
                    .setClaimDate(simulated.question().claim().lodgedOn().toString())
                    .addAllAssumptions(
                            simulated.assumptions().stream().map(Enum::name).toList());
            difference(today, found).ifPresent(outcome::setDifferencePerMonth);
            response.addOutcomes(outcome);
        }
        return response.build();
    }

    private static Optional<portability.proto.types.v1.Money> difference(Determination today, Determination then) {
        if (today.payablePerMonth().isEmpty() || then.payablePerMonth().isEmpty()) return Optional.empty();
        return Optional.of(Steps.money(
                then.payablePerMonth().get().minus(today.payablePerMonth().get())));
    }

    private static Scenario scenario(portability.proto.agreements.v1.Scenario wire) {
        List<Scenario.Work> work = new ArrayList<>();
        for (var part : wire.getWorkList()) work.add(work(part));
        try {
            return new Scenario(wire.getClaimMonthsLater(), work);
        } catch (IllegalArgumentException fault) {
            throw invalid(String.valueOf(fault.getMessage()));
        }
    }

    static Scenario.Work work(FurtherWork wire) {
        var legislation = Words.country("legislation", wire.getLegislation());
        var institution = Words.institution("institution", wire.getInstitution());
        try {
            return new Scenario.Work(
                    legislation,
                    institution,
                    wire.getScheme(),
                    wire.getMonths(),
                    wire.hasWagePerMonth() ? Optional.of(Words.money(wire.getWagePerMonth())) : Optional.empty());
        } catch (IllegalArgumentException fault) {
            throw invalid(String.valueOf(fault.getMessage()));
        }
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_SCENARIO", message);
    }

    private Determination determined(DetermineRequest request) {
        var question = Questions.question(request);
        return determinations.determine(Questions.career(request, determinations.institution()), question);
    }

    private static Answers answers(DetermineRequest request) {
        return new Answers(steps(request));
    }

    /// In the language of a question.
    static Steps steps(DetermineRequest request) {
        return Steps.in(request.getLanguage());
    }
}
