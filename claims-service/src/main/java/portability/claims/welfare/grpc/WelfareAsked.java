package portability.claims.welfare.grpc;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import portability.claims.claim.Claimant;
import portability.claims.claim.wire.Persons;
import portability.claims.payment.Amount;
import portability.claims.payment.PayeeAccount;
import portability.claims.welfare.Asking;
import portability.claims.welfare.Award;
import portability.claims.welfare.Happening;
import portability.claims.welfare.Paper;
import portability.claims.welfare.Verdict;
import portability.claims.welfare.fund.Amounts;
import portability.claims.welfare.fund.FundRules.Quoted;
import portability.kernel.Country;
import portability.ledger.edge.MalformedInput;
import portability.proto.agreements.v1.FundEvent;
import portability.proto.claims.v1.AssessedAmount;
import portability.proto.claims.v1.BenefitRefusal;
import portability.proto.claims.v1.ClaimBenefitRequest;
import portability.proto.claims.v1.ContractAbroad;
import portability.proto.claims.v1.FamilyTie;
import portability.proto.claims.v1.PaperKind;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PersonDetails;

/// Reads what officers send about the fund.
final class WelfareAsked {
    private static final int LONGEST_ID = 64;
    private static final YearMonth EARLIEST = YearMonth.of(1900, 1);
    private static final YearMonth LATEST = YearMonth.of(2200, 1);

    private WelfareAsked() {}

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static String id(String text) {
        if (text.isBlank() || text.length() > LONGEST_ID || text.chars().anyMatch(Character::isISOControl))
            throw invalid("request_id is missing or too long");
        return text;
    }

    /// @throws MalformedInput INVALID_DATE
    static LocalDate day(String text) {
        try {
            var day = LocalDate.parse(text);
            if (!YearMonth.from(day).isBefore(EARLIEST) && YearMonth.from(day).isBefore(LATEST)) return day;
        } catch (DateTimeParseException _) {
            // As below: the text may be anything.
        }
        throw new MalformedInput("INVALID_DATE", "a day is missing, or is none");
    }

    private static Optional<LocalDate> optionalDay(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(day(text));
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static Claimant person(PersonDetails person) {
        return read(() -> Persons.read(person), "the person lacks a part, or a part means nothing");
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP, INVALID_DATE
    static Quoted contract(ContractAbroad contract, String paidOn) {
        var first = day(contract.getFirstDay());
        var last = day(contract.getLastDay());
        if (last.isBefore(first)) throw invalid("the contract ends before it begins");
        var country = read(() -> Country.of(contract.getCountry()).code(), "the contract's country is none");
        return new Quoted(country, contract.getEmployer().strip(), first, last, day(paidOn));
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static Amount amount(Money money) {
        return read(() -> Amounts.read(money), "an amount is missing or means nothing");
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP, INVALID_DATE
    static Asking asking(ClaimBenefitRequest request, LocalDate today) {
        var happening = happening(request.getEvent());
        var on = day(request.getOn());
        var returned = optionalDay(request.getReturned());
        var claimedOn = optionalDay(request.getClaimedOn()).orElse(today);
        var papers = papers(request.getPapersList());
        return read(
                () -> new Asking(
                        happening,
                        on,
                        request.getAtHome(),
                        returned,
                        claimedOn,
                        request.getClaimant().strip(),
                        tie(request.getTie()),
                        papers),
                "what is claimed lacks a part, or a part means nothing");
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static Happening happening(FundEvent event) {
        return read(() -> named(Happening.class, event.name(), "FUND_EVENT_"), "the event is missing or means nothing");
    }

    private static Asking.Tie tie(FamilyTie tie) {
        return named(Asking.Tie.class, tie.name(), "FAMILY_TIE_");
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static List<Paper> papers(List<portability.proto.claims.v1.Paper> papers) {
        return read(() -> papers.stream().map(WelfareAsked::paper).toList(), "a document lacks its kind or reference");
    }

    private static Paper paper(portability.proto.claims.v1.Paper paper) {
        PaperKind kind = paper.getKind();
        return new Paper(
                named(Paper.Kind.class, kind.name(), "PAPER_KIND_"),
                paper.getReference().strip());
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static List<Award> assessed(List<AssessedAmount> amounts) {
        return read(
                () -> amounts.stream()
                        .map(one -> new Award(
                                one.getBenefit(),
                                Amounts.read(one.getAmount()),
                                one.getWhy().strip()))
                        .toList(),
                "an amount is missing or means nothing");
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static Verdict.Ground ground(BenefitRefusal reason, String words) {
        var ground = read(
                () -> named(Verdict.Ground.class, reason.name(), "BENEFIT_REFUSAL_"),
                "the reason is missing or means nothing");
        if (ground.needsWords() && words.isBlank()) throw invalid("such a refusal is said in words");
        return ground;
    }

    /// @throws MalformedInput INVALID_MEMBERSHIP
    static String words(String text) {
        if (text.length() > Verdict.LONGEST_WORDS) throw invalid("too many words");
        return text.strip();
    }

    /// @throws MalformedInput INVALID_ACCOUNT
    static PayeeAccount account(portability.proto.claims.v1.PayeeAccount asked) {
        try {
            if (asked.getIban().isEmpty())
                return PayeeAccount.elsewhere(asked.getHolder(), asked.getNumber(), asked.getBic(), asked.getCountry());
            if (asked.getNumber().isEmpty()) return PayeeAccount.iban(asked.getHolder(), asked.getIban());
        } catch (IllegalArgumentException _) {
            // Its text may hold what was sent.
        }
        throw new MalformedInput("INVALID_ACCOUNT", "a part of the account is missing or means nothing");
    }

    private static <E extends Enum<E>> E named(Class<E> type, String name, String prefix) {
        if (!name.startsWith(prefix)) throw new IllegalArgumentException("a value of a later release");
        return Enum.valueOf(type, name.substring(prefix.length()));
    }

    private static <T> T read(Supplier<T> reading, String why) {
        try {
            return reading.get();
        } catch (IllegalArgumentException _) {
            throw invalid(why);
        }
    }

    static MalformedInput invalid(String why) {
        return new MalformedInput("INVALID_MEMBERSHIP", why);
    }
}
