package portability.claims.statement.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import portability.claims.statement.Gap;
import portability.claims.statement.Gaps;
import portability.claims.statement.Part;
import portability.claims.statement.Period;
import portability.claims.statement.Source;
import portability.claims.statement.Statement;
import portability.claims.statement.Unheard;
import portability.claims.statement.WorksNow;
import portability.proto.agreements.v1.EarliestKind;
import portability.proto.agreements.v1.EarliestPension;
import portability.proto.agreements.v1.Outlook;
import portability.proto.exchange.v1.AnsweredPeriod;
import portability.proto.exchange.v1.EntitlementWorth;
import portability.proto.types.v1.Activity;
import portability.proto.types.v1.Dating;
import portability.proto.types.v1.InsurancePeriod;
import portability.proto.types.v1.Money;
import portability.proto.types.v1.PeriodKind;

/// The sentences a worker reads.
class ToldTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);
    private static final Instant NOON = Instant.parse("2025-03-10T12:00:00Z");
    private static final Pattern PLACE = Pattern.compile("\\{\\w+}");

    @ParameterizedTest
    @EnumSource
    void every_sentence_has_the_same_places_in_every_language(Phrase phrase) {
        var places =
                Book.all().stream().map(book -> places(book.phrase(phrase))).distinct();
        assertThat(places).as(phrase.name()).hasSize(1);
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(found -> found.group()).collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @CsvSource({
        "en, '1 January 2001 to 31 December 2003: work, certified'",
        "fr, 'du 1 janvier 2001 au 31 décembre 2003 : travail, certifié'",
        "es, 'del 1 de enero de 2001 al 31 de diciembre de 2003: trabajo, certificado'",
        "nl, '1 January 2001 to 31 December 2003: work, certified'",
        "fr-MA, 'du 1 janvier 2001 au 31 décembre 2003 : travail, certifié'"
    })
    void lines_that_touch_are_one_stretch_in_the_language_asked_for(String language, String told) {
        var part = own(List.of(year(2003), year(2001), year(2002)), Optional.empty());
        assertThat(lines(part, language)).contains("- " + told);
    }

    @Test
    void stretches_of_another_sort_or_with_a_gap_stay_apart() {
        var unpaid = Period.of(answered(2002).toBuilder().setUnpaid(true).build());
        var part = own(List.of(year(2000), unpaid, year(2004)), Optional.empty());
        assertThat(lines(part, "en"))
                .contains(
                        "- 1 January 2000 to 31 December 2000: work, certified",
                        "- 1 January 2002 to 31 December 2002: work, declared, does not count yet",
                        "- 1 January 2004 to 31 December 2004: work, certified",
                        "1 periods were declared by an employer but not paid. They do not count until they are paid.");
    }

    @Test
    void a_period_without_days_counts_as_reported_and_is_told_as_lying_between() {
        var undated = answered(2002).toBuilder();
        undated.getPeriodBuilder().setDating(Dating.DATING_UNDATED);
        var part = own(List.of(Period.of(undated.build())), Optional.empty());
        assertThat(part.periods()).allMatch(Period::counts);
        assertThat(part.gaps()).containsExactly(new Gap.Undated(List.of("nl-2002")));
        assertThat(lines(part, "en")).contains("- between 1 January 2002 and 31 December 2002: work, assumed");
        assertThat(WorksNow.from(part.periods(), LocalDate.of(2003, 1, 1)))
                .as("nobody knows that she worked to its end")
                .isEmpty();
    }

    static Stream<Arguments> outlooks() {
        var money = Money.newBuilder().setAmount("120.50").setCurrency("EUR");
        var from = EarliestPension.newBuilder().setKind(EarliestKind.EARLIEST_KIND_FROM_A_DAY);
        return Stream.of(
                Arguments.of(
                        from.clone().setFirstDay("2025-03-01").setPerMonth(money),
                        "You can ask for this pension now. From 1 March 2025: 120.50 EUR a month."),
                Arguments.of(
                        from.clone().setFirstDay("2025-03-10").setPerMonth(money),
                        "You can ask for this pension now. From 10 March 2025: 120.50 EUR a month."),
                Arguments.of(
                        from.clone().setFirstDay("2037-06-01").setPerMonth(money),
                        "Your pension there begins at the earliest on 1 June 2037. If you earn nothing more there:"
                                + " 120.50 EUR a month."),
                Arguments.of(
                        from.clone().setFirstDay("2037-06-01").setOnce(money),
                        "At the earliest on 1 June 2037 you would get 120.50 EUR once, and no pension."),
                Arguments.of(
                        EarliestPension.newBuilder()
                                .setKind(EarliestKind.EARLIEST_KIND_NEVER)
                                .setReason("NO_OWN_RIGHT"),
                        "With the time you have now, there is no pension there: there is not enough time."),
                Arguments.of(
                        EarliestPension.newBuilder()
                                .setKind(EarliestKind.EARLIEST_KIND_NOT_KNOWN)
                                .setReason("LAW_MISSING"),
                        "What it is worth cannot be said yet: an amount of the law is missing."));
    }

    @ParameterizedTest
    @MethodSource("outlooks")
    void what_it_is_worth_is_one_sentence(EarliestPension.Builder earliest, String told) {
        var part = own(
                List.of(year(2001)),
                Optional.of(Outlook.newBuilder().setAsItIs(earliest).build()));
        assertThat(lines(part, "en")).contains(told);
    }

    @ParameterizedTest
    @EnumSource
    void whoever_was_not_heard_has_a_reason_and_she_has_something_to_do(Unheard why) {
        for (var language : List.of("en", "fr", "es")) {
            var told = Told.of(
                    new Statement(
                            "NL:SVB",
                            NOON,
                            TODAY,
                            List.of(own(List.of(year(2001)), Optional.empty()), Part.nothing("DE:DRV", why))),
                    language);
            var part = told.sections().get(2);
            assertThat(part.institution()).isEqualTo("DE:DRV");
            assertThat(part.lines()).singleElement().asString().contains("DE:DRV");
            assertThat(told.sections().get(3).lines()).anyMatch(line -> line.contains("DE:DRV"));
        }
    }

    @Test
    void only_the_words_that_were_used_are_explained() {
        var told = Told.of(
                new Statement("NL:SVB", NOON, TODAY, List.of(own(List.of(year(2001)), Optional.empty()))), "en");
        assertThat(told.sections().getLast().lines()).containsExactly("certified: the institution stands by it.");
    }

    @Test
    void what_calculates_without_law_says_whose_law_is_missing() {
        var worth = EntitlementWorth.newBuilder().setNoWorth("NO_LAW_LOADED").build();
        assertThat(Gaps.of("MA:CNSS", List.of(), worth)).containsExactly(new Gap.LawNotLoaded("MA:CNSS"));
        assertThat(Gaps.of(
                        "MA:CNSS",
                        List.of(),
                        worth.toBuilder().setNoWorth("NOT_NOW").build()))
                .containsExactly(new Gap.NotCalculated());
    }

    /// The last compulsory period, unless it is over for more than 13 months; its wage is spread over its months.
    @ParameterizedTest
    @CsvSource({"2024-02-09, false", "2024-02-10, true", "2025-02-28, true"})
    void she_works_now_if_her_last_period_is_not_long_over(String last, boolean works) {
        var period = answered(2023).toBuilder();
        period.getPeriodBuilder()
                .setFirstDay("2023-01-01")
                .setLastDay(last)
                .setEarnings(Money.newBuilder().setAmount("26000.00").setCurrency("EUR"));
        var found = WorksNow.from(List.of(Period.of(period.build())), TODAY);
        assertThat(found.isPresent()).isEqualTo(works);
        if (last.equals("2025-02-28"))
            assertThat(found.orElseThrow().getWagePerMonth().getAmount()).isEqualTo("1000.00");
    }

    private static List<String> lines(Part part, String language) {
        return Told.of(new Statement("NL:SVB", NOON, TODAY, List.of(part)), language)
                .sections()
                .get(1)
                .lines();
    }

    private static Part own(List<Period> periods, Optional<Outlook> worth) {
        return new Part(
                "NL:SVB",
                new Source.OwnRegister(NOON),
                periods,
                worth,
                List.of(),
                Gaps.of("NL:SVB", periods, EntitlementWorth.getDefaultInstance()));
    }

    private static Period year(int year) {
        return Period.of(answered(year));
    }

    private static AnsweredPeriod answered(int year) {
        return AnsweredPeriod.newBuilder()
                .setPeriod(InsurancePeriod.newBuilder()
                        .setPeriodId("nl-" + year)
                        .setInstitution("NL:SVB")
                        .setLegislation("NL")
                        .setScheme("nl-aow")
                        .setKind(PeriodKind.PERIOD_KIND_COMPULSORY)
                        .setActivity(Activity.ACTIVITY_EMPLOYED)
                        .setFirstDay(year + "-01-01")
                        .setLastDay(year + "-12-31"))
                .build();
    }
}
