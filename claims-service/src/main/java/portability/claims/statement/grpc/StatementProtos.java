package portability.claims.statement.grpc;

import java.time.Instant;
import java.util.List;
import portability.claims.exchange.pair.WireTime;
import portability.claims.statement.Gap;
import portability.claims.statement.Part;
import portability.claims.statement.Period;
import portability.claims.statement.Source;
import portability.claims.statement.Statement;
import portability.claims.statement.Unheard;
import portability.claims.statement.words.Told;
import portability.proto.claims.v1.Certainty;
import portability.proto.claims.v1.GetEntitlementStatementResponse;
import portability.proto.claims.v1.StatedPeriod;
import portability.proto.claims.v1.StatementGap;
import portability.proto.claims.v1.StatementGapKind;
import portability.proto.claims.v1.StatementPart;
import portability.proto.claims.v1.StatementSection;
import portability.proto.claims.v1.StatementSource;
import portability.proto.claims.v1.UnheardReason;

/// A statement as the contract has it.
final class StatementProtos {
    private StatementProtos() {}

    static GetEntitlementStatementResponse of(Statement statement, Told told) {
        var wire = GetEntitlementStatementResponse.newBuilder()
                .setInstitution(statement.here())
                .setMade(WireTime.of(statement.made()))
                .setDay(statement.day().toString())
                .setLanguage(told.language());
        statement.parts().forEach(part -> wire.addParts(part(part)));
        told.sections()
                .forEach(section -> wire.addTold(StatementSection.newBuilder()
                        .setKind(section.kind())
                        .setInstitution(section.institution())
                        .setHeading(section.heading())
                        .addAllLines(section.lines())));
        return wire.build();
    }

    private static StatementPart.Builder part(Part part) {
        var wire = StatementPart.newBuilder().setInstitution(part.institution()).addAllCountedWith(part.countedWith());
        switch (part.source()) {
            case Source.OwnRegister(var read) -> source(wire, StatementSource.STATEMENT_SOURCE_OWN_REGISTER, read);
            case Source.Answered(var signed) -> source(wire, StatementSource.STATEMENT_SOURCE_SIGNED_ANSWER, signed);
            case Source.Kept(var signed, var why) -> {
                source(wire, StatementSource.STATEMENT_SOURCE_KEPT_ANSWER, signed);
                wire.setUnheard(unheard(why));
            }
            case Source.Nothing(var why) ->
                wire.setSource(StatementSource.STATEMENT_SOURCE_NOTHING).setUnheard(unheard(why));
        }
        part.periods().forEach(period -> wire.addPeriods(period(period)));
        part.worth().ifPresent(wire::setWorth);
        part.gaps().forEach(gap -> wire.addGaps(gap(gap)));
        return wire;
    }

    private static void source(StatementPart.Builder wire, StatementSource source, Instant asKnown) {
        wire.setSource(source).setAsKnown(WireTime.of(asKnown));
    }

    private static UnheardReason unheard(Unheard why) {
        return switch (why) {
            case NO_PARTNER -> UnheardReason.UNHEARD_REASON_NO_PARTNER;
            case NO_ANSWER -> UnheardReason.UNHEARD_REASON_NO_ANSWER;
            case LEFT_ALONE -> UnheardReason.UNHEARD_REASON_LEFT_ALONE;
            case NOT_BELIEVED -> UnheardReason.UNHEARD_REASON_NOT_BELIEVED;
            case UNKNOWN_THERE -> UnheardReason.UNHEARD_REASON_UNKNOWN_THERE;
            case NUMBER_NOT_KNOWN -> UnheardReason.UNHEARD_REASON_NUMBER_NOT_KNOWN;
            case REFUSED -> UnheardReason.UNHEARD_REASON_REFUSED;
        };
    }

    private static StatedPeriod.Builder period(Period period) {
        return StatedPeriod.newBuilder()
                .setPeriod(period.period())
                .setCounts(period.counts())
                .setCertainty(
                        switch (period.certainty()) {
                            case CERTIFIED -> Certainty.CERTAINTY_CERTIFIED;
                            case DECLARED -> Certainty.CERTAINTY_DECLARED;
                            case ASSUMED -> Certainty.CERTAINTY_ASSUMED;
                        });
    }

    private static StatementGap gap(Gap gap) {
        return switch (gap) {
            case Gap.Unpaid(var ids, var counted) ->
                gap(
                        counted
                                ? StatementGapKind.STATEMENT_GAP_KIND_UNPAID_COUNTED
                                : StatementGapKind.STATEMENT_GAP_KIND_UNPAID,
                        ids,
                        "");
            case Gap.Undated(var ids) -> gap(StatementGapKind.STATEMENT_GAP_KIND_UNDATED, ids, "");
            case Gap.Contradictory(var one, var other) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_CONTRADICTORY, List.of(), one + " " + other);
            case Gap.LawNotLoaded(var institution) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_LAW_NOT_LOADED, List.of(), institution);
            case Gap.LawValueMissing() -> gap(StatementGapKind.STATEMENT_GAP_KIND_LAW_VALUE_MISSING, List.of(), "");
            case Gap.UnverifiedLaw(var values) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_UNVERIFIED_LAW, List.of(), String.join(" ", values));
            case Gap.FigureMissing(var figure) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_FIGURE_MISSING, List.of(), figure);
            case Gap.ChoiceNeeded() -> gap(StatementGapKind.STATEMENT_GAP_KIND_CHOICE_NEEDED, List.of(), "");
            case Gap.NotCalculated() -> gap(StatementGapKind.STATEMENT_GAP_KIND_WORTH_NOT_CALCULATED, List.of(), "");
            case Gap.ResidenceAssumed(var country) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_RESIDENCE_ASSUMED, List.of(), country);
            case Gap.HouseholdAssumed() -> gap(StatementGapKind.STATEMENT_GAP_KIND_HOUSEHOLD_ASSUMED, List.of(), "");
            case Gap.LogInDoubt() -> gap(StatementGapKind.STATEMENT_GAP_KIND_LOG_IN_DOUBT, List.of(), "");
            case Gap.CountedWithout(var institution) ->
                gap(StatementGapKind.STATEMENT_GAP_KIND_COUNTED_WITHOUT, List.of(), institution);
        };
    }

    private static StatementGap gap(StatementGapKind kind, List<String> periodIds, String about) {
        return StatementGap.newBuilder()
                .setKind(kind)
                .addAllPeriodIds(periodIds)
                .setAbout(about)
                .build();
    }
}
