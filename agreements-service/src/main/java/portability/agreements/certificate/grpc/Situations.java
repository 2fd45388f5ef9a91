package portability.agreements.certificate.grpc;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import portability.agreements.edge.Words;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.proto.agreements.v1.PostingFacts;
import portability.proto.agreements.v1.WorkShare;
import portability.proto.agreements.v1.WorkSituation;
import portability.totalisation.legislation.Posting;
import portability.totalisation.legislation.Situation;
import portability.totalisation.legislation.Standing;

/// How and where a person works, read from the wire.
final class Situations {
    private static final Pattern PART = Pattern.compile("0(\\.\\d{1,6})?|1(\\.0{1,6})?");

    private Situations() {}

    /// @param span the days the certificate is to cover: a posting is expected to last as long
    static Situation read(WorkSituation wire, DateSpan span) {
        return new Situation(
                span.start(),
                Words.country("residence", wire.getResidence()),
                shares("employed", wire.getEmployedList()),
                countries("seats", wire.getSeatsList()),
                shares("self_employed", wire.getSelfEmployedList()),
                optional("centre", wire.getCentre()),
                countries("outside", wire.getOutsideList()),
                standing(wire),
                wire.hasPosting() ? Optional.of(posting(wire.getPosting(), span)) : Optional.empty(),
                optional("agreed", wire.getAgreed()));
    }

    private static Map<Country, BigDecimal> shares(String field, List<WorkShare> wire) {
        Map<Country, BigDecimal> shares = new HashMap<>();
        for (var share : wire) {
            if (!PART.matcher(share.getPart()).matches())
                throw Words.invalidQuestion(field + ": a part of the work is a decimal from 0 to 1");
            if (shares.put(Words.country(field, share.getState()), new BigDecimal(share.getPart())) != null)
                throw Words.invalidQuestion(field + ": a state stands twice");
        }
        var all = shares.values().stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (all.compareTo(BigDecimal.ONE) > 0)
            throw Words.invalidQuestion(field + ": the parts are more than the whole");
        return shares;
    }

    private static List<Country> countries(String field, List<String> texts) {
        return texts.stream().map(text -> Words.country(field, text)).toList();
    }

    private static Optional<Country> optional(String field, String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Words.country(field, text));
    }

    private static Standing standing(WorkSituation wire) {
        return switch (wire.getSpecial()) {
            case SPECIAL_GROUP_UNSPECIFIED -> new Standing.General();
            case SPECIAL_GROUP_CIVIL_SERVANT -> new Standing.CivilServant(special(wire));
            case SPECIAL_GROUP_CALLED_UP -> new Standing.CalledUp(special(wire));
            case SPECIAL_GROUP_UNEMPLOYED -> new Standing.Unemployed();
            case SPECIAL_GROUP_MARINER ->
                new Standing.Mariner(special(wire), optional("paid_from", wire.getPaidFrom()));
            case SPECIAL_GROUP_AIRCREW -> new Standing.Aircrew(special(wire));
            case SPECIAL_GROUP_CONTRACT_STAFF -> new Standing.ContractStaff(special(wire));
            case UNRECOGNIZED -> throw Words.invalidQuestion("no such special group");
        };
    }

    private static Country special(WorkSituation wire) {
        return Words.country("special_state", wire.getSpecialState());
    }

    private static Posting posting(PostingFacts wire, DateSpan span) {
        var sending = Words.country("sending", wire.getSending());
        var host = Words.country("host", wire.getHost());
        if (sending.equals(host)) throw Words.invalidQuestion("nobody is posted within a state");
        Optional<LocalDate> ended = Words.optionalDate("earlier_ended", wire.getEarlierEnded());
        return new Posting(sending, host, span, wire.getReplacing(), !wire.getNotNormallyActive(), ended);
    }
}
