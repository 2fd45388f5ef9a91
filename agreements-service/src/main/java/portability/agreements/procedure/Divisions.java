package portability.agreements.procedure;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.Money;
import portability.agreements.determination.Steps;
import portability.agreements.edge.Words;
import portability.kernel.Explained;
import portability.law.LawPack;
import portability.proto.agreements.v1.DivideArrearsRequest;
import portability.proto.agreements.v1.DivideArrearsResponse;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.Recovery;
import portability.totalisation.settlement.Recovery.Division;

/// How arrears are divided.
final class Divisions {
    private Divisions() {}

    static DivideArrearsResponse answer(DivideArrearsRequest request, LawPack pack) {
        var owed = Asked.money("owed", request.hasOwed(), request.getOwed());
        var arrears = Asked.money("arrears", request.hasArrears(), request.getArrears());
        Asked.sameCurrency(owed, arrears);
        var limits =
                Asked.coordination(pack, request.getInstrument()).settlement().limits();
        var division = division(request, owed, arrears, new Deadlines(limits, Optional.empty()));
        return DivideArrearsResponse.newBuilder()
                .setTransferred(Steps.money(division.value().transferred()))
                .setToPerson(Steps.money(division.value().toPerson()))
                .setFromOngoing(Steps.money(division.value().ongoing()))
                .addAllSteps(Asked.steps(division.steps(), request.getLanguage()))
                .build();
    }

    private static Explained<Division> division(
            DivideArrearsRequest request, Money owed, Money arrears, Deadlines deadlines) {
        return switch (request.getOf()) {
            case DIVISION_OF_OVERPAID -> Recovery.fromArrears(owed, arrears, from(request), stated(request), deadlines);
            case DIVISION_OF_PROVISIONAL ->
                request.getCountedFrom().isEmpty()
                        ? Recovery.provisional(owed, arrears)
                        : Recovery.provisional(owed, arrears, from(request), stated(request), deadlines);
            case DIVISION_OF_REMITTED -> Recovery.kept(arrears, owed);
            case DIVISION_OF_UNSPECIFIED, UNRECOGNIZED -> throw Words.invalidQuestion("of is required");
        };
    }

    private static LocalDate from(DivideArrearsRequest request) {
        return Words.date("counted_from", request.getCountedFrom());
    }

    private static LocalDate stated(DivideArrearsRequest request) {
        return Words.date("stated_on", request.getStatedOn());
    }
}
