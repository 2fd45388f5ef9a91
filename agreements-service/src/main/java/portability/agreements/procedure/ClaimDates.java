package portability.agreements.procedure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import portability.agreements.edge.Words;
import portability.agreements.refusal.Refusal;
import portability.agreements.refusal.Refused;
import portability.kernel.Country;
import portability.kernel.Step;
import portability.law.LawPack;
import portability.proto.agreements.v1.ClaimDeparture;
import portability.proto.agreements.v1.GetClaimDatesRequest;
import portability.proto.agreements.v1.GetClaimDatesResponse;
import portability.totalisation.claimdate.ClaimAcrossBorders;
import portability.totalisation.claimdate.ClaimAcrossBorders.Departure;
import portability.totalisation.claimdate.ClaimAcrossBorders.Lodged;

/// Whose claim it is, and since when.
final class ClaimDates {
    private static final int MOST_STATES = 40;

    private ClaimDates() {}

    static GetClaimDatesResponse answer(GetClaimDatesRequest request, LawPack pack) {
        var clause = pack.instrument(request.getInstrument())
                .orElseThrow(() -> new Refused(new Refusal.UnknownLaw(request.getInstrument())))
                .claimDate();
        var states = states(request.getInsuredInList());
        var lodged = lodged(request, states);
        var departures = departures(request.getDeparturesList(), states);
        var contact = ClaimAcrossBorders.contact(lodged, clause);
        var dates = ClaimAcrossBorders.dates(lodged, states, departures, clause);
        var steps = new ArrayList<Step>(contact.steps());
        steps.addAll(dates.steps());
        var answer = GetClaimDatesResponse.newBuilder()
                .setContact(contact.value().map(Country::code).orElse(""))
                .addAllSteps(Asked.steps(steps, request.getLanguage()));
        dates.value().forEach((state, day) -> answer.addDates(Asked.date(state, day)));
        return answer.build();
    }

    private static Set<Country> states(List<String> codes) {
        if (codes.isEmpty() || codes.size() > MOST_STATES)
            throw Words.invalidQuestion("insured_in: 1 to " + MOST_STATES + " states");
        var states = new HashSet<Country>();
        codes.forEach(code -> states.add(Words.country("insured_in", code)));
        return states;
    }

    private static Lodged lodged(GetClaimDatesRequest request, Set<Country> states) {
        var last = Optional.of(request.getLastInsured())
                .filter(code -> !code.isEmpty())
                .map(code -> Words.country("last_insured", code));
        if (last.isPresent() && !states.contains(last.get()))
            throw Words.invalidQuestion("last_insured is one of insured_in");
        return new Lodged(
                Words.country("lodged_in", request.getLodgedIn()),
                Words.country("residence", request.getResidence()),
                states,
                last,
                Words.date("lodged_on", request.getLodgedOn()));
    }

    private static Map<Country, Departure> departures(List<ClaimDeparture> stated, Set<Country> states) {
        var departures = new HashMap<Country, Departure>();
        for (var each : stated) {
            var state = Words.country("departures", each.getState());
            var departure = new Departure(
                    Words.optionalDate("told_on", each.getToldOn()),
                    Words.optionalDate("national_date", each.getNationalDate()),
                    each.getDeferred());
            if (!states.contains(state) || departures.put(state, departure) != null)
                throw Words.invalidQuestion("departures: each of insured_in once");
        }
        return departures;
    }
}
