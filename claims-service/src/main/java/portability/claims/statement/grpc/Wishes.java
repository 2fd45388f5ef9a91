package portability.claims.statement.grpc;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import portability.claims.Refusal;
import portability.claims.Refused;
import portability.claims.claim.followup.ClaimsProperties;
import portability.claims.claim.wire.Persons;
import portability.claims.statement.making.Wish;
import portability.kernel.Country;
import portability.kernel.InstitutionId;
import portability.ledger.edge.MalformedInput;
import portability.proto.claims.v1.GetEntitlementStatementRequest;
import portability.proto.types.v1.Household;
import portability.proto.types.v1.PersonalNumber;

/// Reads a request for a statement. Strict; what is refused repeats nothing that was sent.
@Component
class Wishes {
    private static final int LONGEST_KEY = 64;
    private static final int MOST_NUMBERS = 20;
    private static final int LONGEST_LANGUAGE = 35;

    private final ClaimsProperties settings;
    private final Clock clock;

    Wishes(ClaimsProperties settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /// @throws MalformedInput INVALID_REQUEST, INVALID_DATE
    /// @throws Refused        DATE_IN_FUTURE
    Wish read(GetEntitlementStatementRequest request) {
        if (!isOfAPerson(request)) throw invalid("the person is named by person_id or number");
        if (!request.getActingHelper().isEmpty() && !isKey(request.getActingHelper()))
            throw invalid("acting_helper is not a name of the issuer of tokens");
        if (request.getLanguage().length() > LONGEST_LANGUAGE) throw invalid("language is a BCP 47 tag");
        return new Wish(
                request.getPersonId(),
                request.getNumber(),
                request.getActingHelper(),
                request.getLanguage(),
                day(request.getAsOf()),
                residence(request.getResidence()),
                household(request.getHousehold()),
                elsewhere(request));
    }

    private static boolean isOfAPerson(GetEntitlementStatementRequest request) {
        return switch (request.getPersonCase()) {
            case PERSON_ID -> isKey(request.getPersonId());
            case NUMBER ->
                isKey(request.getNumber().getInstitution())
                        && isKey(request.getNumber().getNumber());
            case PERSON_NOT_SET -> false;
        };
    }

    private LocalDate day(String asOf) {
        var today = LocalDate.ofInstant(clock.instant(), settings.timeZone());
        if (asOf.isEmpty()) return today;
        var day = parsed(asOf);
        if (day.isAfter(today)) throw new Refused(Refusal.DATE_IN_FUTURE);
        return day;
    }

    private static LocalDate parsed(String asOf) {
        try {
            return Persons.day(asOf);
        } catch (IllegalArgumentException _) {
            throw new MalformedInput("INVALID_DATE", "as_of is a day, YYYY-MM-DD");
        }
    }

    private static Optional<String> residence(String code) {
        if (code.isEmpty()) return Optional.empty();
        try {
            return Optional.of(Country.of(code).toString());
        } catch (IllegalArgumentException _) {
            throw invalid("residence is a country, ISO 3166 alpha-2");
        }
    }

    private static Optional<Household> household(Household household) {
        return switch (household) {
            case HOUSEHOLD_UNSPECIFIED -> Optional.empty();
            case HOUSEHOLD_SINGLE, HOUSEHOLD_COUPLE -> Optional.of(household);
            case UNRECOGNIZED -> throw invalid("household is none that is known");
        };
    }

    private static Map<String, String> elsewhere(GetEntitlementStatementRequest request) {
        if (request.getElsewhereCount() > MOST_NUMBERS) throw invalid("at most " + MOST_NUMBERS + " numbers elsewhere");
        var numbers = new TreeMap<String, String>();
        for (var number : request.getElsewhereList())
            if (!isNumber(number) || numbers.put(number.getInstitution(), number.getNumber()) != null)
                throw invalid("a number elsewhere is of one institution, once, with at most 64 characters");
        return numbers;
    }

    private static boolean isNumber(PersonalNumber number) {
        try {
            var _ = InstitutionId.parse(number.getInstitution());
            return isKey(number.getNumber());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean isKey(String text) {
        return !text.isBlank() && text.length() <= LONGEST_KEY && text.chars().noneMatch(Character::isISOControl);
    }

    private static MalformedInput invalid(String message) {
        return new MalformedInput("INVALID_REQUEST", message);
    }
}
