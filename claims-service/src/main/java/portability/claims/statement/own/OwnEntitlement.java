package portability.claims.statement.own;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.statement.Gap;
import portability.claims.statement.Gaps;
import portability.claims.statement.Period;
import portability.claims.upstream.OwnPersons;
import portability.claims.upstream.UpstreamDown;
import portability.claims.upstream.UpstreamRefused;
import portability.ledger.node.NodeProperties;
import portability.ledger.privacy.reads.StatedPurpose;
import portability.proto.agreements.v1.FurtherWork;
import portability.proto.exchange.v1.EntitlementWorth;
import portability.proto.types.v1.InsurancePeriod;

/// What this institution has of a person, and what it is worth by its law: the same for its own statement and for a
/// partner's.
@Component
public class OwnEntitlement {
    private static final String IN_FORCE = "IN_FORCE";

    private final OwnPersons persons;
    private final String here;

    OwnEntitlement(OwnPersons persons, NodeProperties node) {
        this.persons = persons;
        this.here = node.institution();
    }

    /// Her periods here.
    ///
    /// @param helper who acts for her under a mandate; empty: nobody
    /// @throws Refused UNKNOWN_PERSON, NO_MANDATE, MANDATE_NOT_IN_FORCE, BEYOND_MANDATE
    public List<Period> periods(String personId, LocalDate day, String helper, StatedPurpose why) {
        return persons
                .career(personId, day.toString(), helper, why)
                .orElseThrow(() -> new Refused(Refusal.UNKNOWN_PERSON))
                .getEntriesList()
                .stream()
                .filter(entry -> entry.getState().equals(IN_FORCE))
                .map(Period::of)
                .toList();
    }

    /// Where records of other institutions that are kept here contradict, each pair of institutions once.
    public List<Gap> contradictions(String personId, StatedPurpose why) {
        return persons.clarifications(personId, why).stream()
                .flatMap(list -> list.getClarificationsList().stream())
                .<Gap>map(about -> new Gap.Contradictory(about.getOne(), about.getOther()))
                .distinct()
                .toList();
    }

    /// What they are worth here. Whatever goes wrong is an answer too: the periods are worth telling without.
    ///
    /// @param others   what other institutions told, by institution
    /// @param worksNow how she works now, if she does
    public EntitlementWorth worth(
            AskedPerson person, List<Period> own, Map<String, List<Period>> others, Optional<FurtherWork> worksNow) {
        var counted = new TreeMap<String, List<InsurancePeriod>>();
        others.forEach((institution, periods) -> {
            var counting = counting(periods);
            if (!counting.isEmpty()) counted.put(institution, counting);
        });
        var all = Stream.concat(
                        counting(own).stream(), counted.values().stream().flatMap(List::stream))
                .toList();
        var worth =
                EntitlementWorth.newBuilder().setDay(person.day().toString()).addAllCountedWith(counted.keySet());
        try {
            worth.setWorth(persons.outlook(person.outlook(here, all, worksNow)));
        } catch (UpstreamRefused refused) {
            worth.setNoWorth(refused.reason());
        } catch (UpstreamDown _) {
            worth.setNoWorth(Gaps.NOT_NOW);
        }
        return worth.build();
    }

    private static List<InsurancePeriod> counting(List<Period> periods) {
        return periods.stream().filter(Period::counts).map(Period::period).toList();
    }
}
