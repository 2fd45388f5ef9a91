package portability.agreements.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import portability.kernel.Country;
import portability.kernel.DateSpan;
import portability.law.BesidePensions;
import portability.law.LawPack;
import portability.totalisation.law.IncapacityRule.LegislationType;
import portability.totalisation.law.TypeAList;
import portability.totalisation.legislation.Legislation;
import portability.totalisation.legislation.Posting;
import portability.totalisation.legislation.Postings;
import portability.totalisation.settlement.Deadlines;
import portability.totalisation.settlement.Exchange;
import portability.totalisation.settlement.FixedAmount;
import portability.totalisation.welfare.Membership;
import portability.totalisation.welfare.Membership.Occurrence;
import portability.totalisation.welfare.WelfareBenefits;
import portability.totalisation.welfare.WelfareFund.Event;

class BesidePensionsTest {
    private static final BesidePensions LAW = LawPack.bundled().besidePensions();
    private static final DateSpan CONTRACT = DateSpan.closed("2024-01-01", "2025-12-31");

    @Test
    void the_regulation_s_limits_are_loaded() {
        var limits = LAW.coordination("EU-883-2004").orElseThrow().settlement().limits();

        var last = new Deadlines(
                        limits, LAW.coordination("EU-883-2004").orElseThrow().calendar("weekends"))
                .introduceActual(LocalDate.of(2023, 2, 15))
                .value();

        assertThat(last.lastDay()).isEqualTo("2024-06-30");
        assertThat(last.effective()).isEqualTo("2024-07-01");
    }

    @ParameterizedTest
    @CsvSource({"IE, ALL, A", "SE, ALL, A", "FI, SOME, B", "CZ, SOME, B", "DE, NONE, B"})
    void the_annex_says_which_legislations_on_invalidity_do_not_ask_for_time(
            String state, TypeAList.Extent extent, LegislationType type) {
        var listed = LAW.coordination("EU-883-2004")
                .orElseThrow()
                .typeA()
                .orElseThrow()
                .extent(Country.of(state), LocalDate.of(2024, 1, 1));

        assertThat(listed.value()).isEqualTo(extent);
        assertThat(listed.value().type()).isEqualTo(type);
        assertThat(listed.verified()).isFalse();
    }

    @Test
    void a_pensioner_s_amount_is_reduced_less_only_by_the_regulation() {
        var amounts = new FixedAmount(
                LAW.coordination("EU-883-2004").orElseThrow().settlement().fixedAmounts());
        var romania = Country.of("RO");

        assertThat(reduction(amounts, romania, 2018)).isEqualTo("0.15");
        assertThat(reduction(amounts, romania, 2006)).isEqualTo("0.20");
    }

    private static String reduction(FixedAmount amounts, Country debtor, int year) {
        return amounts.reduction(FixedAmount.Persons.PENSIONERS, debtor.code().equals("DE"), LocalDate.of(year, 1, 1))
                .value()
                .toPlainString();
    }

    @Test
    void a_currency_of_the_past_is_converted_at_its_fixed_rate() {
        var currencies =
                LAW.coordination("EU-883-2004").orElseThrow().settlement().currencies();

        assertThat(Exchange.fixed(Money.parse("SKK 716.73"), CurrencyUnit.EUR, currencies)
                        .value()
                        .amount())
                .isEqualTo(Money.parse("EUR 23.79"));
    }

    @ParameterizedTest
    @CsvSource({"EU-883-2004, 2025-12-31, true", "EU-883-2004, 2026-01-01, false", "DE-IN-2011, 2027-12-31, true"})
    void a_posting_may_last_as_long_as_the_instrument_says(String instrument, String last, boolean allowed) {
        var posting = Posting.of(Country.of("DE"), Country.of("IN"), DateSpan.closed("2024-01-01", last));

        var found = new Postings(LAW.posting(instrument).orElseThrow())
                .judge(posting)
                .value();

        assertThat(found instanceof Legislation.Of).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "PH.OWWA, ACCIDENTAL_DEATH, PHP 220000.00",
        "PH.OWWA, NATURAL_DEATH, PHP 120000.00",
        "BD.WEWB, NATURAL_DEATH, BDT 335000.00",
        "LK.SLBFE, ACCIDENTAL_DEATH, LKR 600000.00",
        "NP.FEB, NATURAL_DEATH, NPR 700000.00",
    })
    void a_fund_pays_by_its_schedule(String fund, Event event, String amount) {
        var benefits = new WelfareBenefits(LAW.fund(fund).orElseThrow());
        var member = new Membership(CONTRACT, CONTRACT.start(), 1);

        var due = benefits.due(member, Occurrence.abroad(event, LocalDate.of(2024, 6, 1)));

        assertThat(due.value().least()).isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @CsvSource({"36, NPR 1500.00", "37, NPR 2500.00", "60, NPR 2500.00"})
    void nepal_takes_more_for_longer_contracts(int months, String amount) {
        var benefits = new WelfareBenefits(LAW.fund("NP.FEB").orElseThrow());

        assertThat(benefits.contribution(months, CONTRACT.start()).value()).isEqualTo(Money.parse(amount));
    }

    @Test
    void what_is_not_loaded_is_not_there() {
        assertThat(LAW.coordination("NOWHERE")).isEqualTo(Optional.empty());
        assertThat(LAW.posting("NOWHERE")).isEmpty();
        assertThat(LAW.fund("NOWHERE")).isEmpty();
    }
}
