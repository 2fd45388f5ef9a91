package portability.agreements.determination;

import java.time.LocalDate;
import java.util.List;
import org.joda.money.CurrencyUnit;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.Explained;
import portability.kernel.Step;
import portability.law.GuaranteedIncome;
import portability.law.LawPack;
import portability.proto.agreements.v1.CheckFloorRequest;
import portability.proto.agreements.v1.CheckFloorResponse;
import portability.proto.agreements.v1.FloorFinding;
import portability.proto.agreements.v1.FloorStanding;
import portability.totalisation.floor.FloorCheck;
import portability.totalisation.floor.FloorCheck.Finding;
import portability.totalisation.floor.FloorCheck.Income;

/// Whether all pensions together reach what the state of residence guarantees.
public final class Floors {
    private static final int MOST_INCOMES = 50;

    private Floors() {}

    public static CheckFloorResponse answer(CheckFloorRequest request, LawPack pack) {
        if (request.getIncomesCount() > MOST_INCOMES)
            throw Words.invalidQuestion("at most " + MOST_INCOMES + " incomes");
        var residence = Words.country("residence", request.getResidence());
        var incomes = request.getIncomesList().stream()
                .map(one -> new Income(Words.country("from", one.getFrom()), Words.money(one.getPerMonth())))
                .toList();
        var on = Words.date("on", request.getOn());
        return CheckFloorResponse.newBuilder()
                .setFinding(finding(pack, residence, incomes, on, request.getLanguage()))
                .build();
    }

    /// The finding for somebody who lives in a state, by the amount the law has for it; unknown where it has none.
    public static FloorFinding finding(
            LawPack pack, Country residence, List<Income> incomes, LocalDate on, String language) {
        var guaranteed = pack.besidePensions().guaranteedIncome(residence);
        var currency = guaranteed
                .map(GuaranteedIncome::currency)
                .or(() -> incomes.stream()
                        .map(one -> one.perMonth().getCurrencyUnit())
                        .findFirst());
        // Nobody knows in which currency nothing is: no amount is sourced either.
        var found = FloorCheck.of(
                residence,
                incomes,
                currency.orElse(CurrencyUnit.of("XXX")),
                guaranteed.map(GuaranteedIncome::perMonth),
                on);
        return told(pack, residence, found, language);
    }

    private static FloorFinding told(LawPack pack, Country residence, Explained<Finding> found, String language) {
        var told = FloorFinding.newBuilder()
                .setResidence(residence.code())
                .addAllSteps(steps(found.steps(), language))
                .setBasis(Basis.of(pack, found.steps()));
        switch (found.value()) {
            case Finding.Reached(var income, var floor) ->
                told.setStanding(FloorStanding.FLOOR_STANDING_REACHED)
                        .setIncome(Steps.money(income))
                        .setFloor(Steps.money(floor));
            case Finding.NotReached(var income, var floor, var gap) ->
                told.setStanding(FloorStanding.FLOOR_STANDING_NOT_REACHED)
                        .setIncome(Steps.money(income))
                        .setFloor(Steps.money(floor))
                        .setGap(Steps.money(gap));
            case Finding.Unknown() -> told.setStanding(FloorStanding.FLOOR_STANDING_UNKNOWN);
        }
        return told.build();
    }

    private static List<portability.proto.types.v1.Step> steps(List<Step> steps, String language) {
        var told = Steps.in(language);
        return steps.stream().map(told::step).toList();
    }
}
