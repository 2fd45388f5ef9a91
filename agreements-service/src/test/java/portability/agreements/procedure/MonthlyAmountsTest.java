package portability.agreements.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import portability.agreements.client.ServiceTest;
import portability.proto.agreements.v1.GetMonthlyAmountsRequest;
import portability.proto.agreements.v1.GetMonthlyAmountsResponse;
import portability.proto.agreements.v1.MonthBand;
import portability.proto.agreements.v1.MonthGroup;
import portability.proto.agreements.v1.MonthPersons;

/// Amounts of months as the Official Journal printed them, through the service.
class MonthlyAmountsTest extends ServiceTest {
    @BeforeEach
    void load() {
        assertThat(loadLaw().getChecksum()).isNotEmpty();
    }

    private GetMonthlyAmountsResponse asked(
            String creditor, String debtor, int year, MonthBand band, MonthPersons persons) {
        return procedure()
                .getMonthlyAmounts(GetMonthlyAmountsRequest.newBuilder()
                        .setCreditor(creditor)
                        .setDebtor(debtor)
                        .setYear(year)
                        .addGroups(MonthGroup.newBuilder().setBand(band).setPersons(persons))
                        .setLanguage("en")
                        .build());
    }

    @Test
    void what_was_published_is_told_with_its_source_and_steps() {
        var told = asked("PT", "NL", 2018, MonthBand.MONTH_BAND_FROM_20, MonthPersons.MONTH_PERSONS_FAMILY_MEMBERS);
        var amount = told.getAmounts(0);
        assertThat(amount.getAmount().getAmount()).isEqualTo("52.18");
        assertThat(amount.getLaw().getSource()).isEqualTo("OJ C 251, 28.6.2021, p. 4");
        assertThat(amount.getLaw().getFrom()).isEqualTo("2021-06-28");
        assertThat(amount.getLaw().getVerified()).isTrue();
        assertThat(told.getListed()).isTrue();
        assertThat(told.getStepsList()).isNotEmpty();
    }

    @Test
    void pensioners_of_a_debtor_outside_annex_4_have_the_lesser_reduction() {
        var told = asked("IE", "PT", 2018, MonthBand.MONTH_BAND_FROM_65, MonthPersons.MONTH_PERSONS_PENSIONERS);
        assertThat(told.getAmounts(0).getAmount().getAmount()).isEqualTo("650.31");
        var usual = asked("IE", "NL", 2018, MonthBand.MONTH_BAND_FROM_65, MonthPersons.MONTH_PERSONS_PENSIONERS);
        assertThat(usual.getAmounts(0).getAmount().getAmount()).isEqualTo("612.05");
    }

    @Test
    void what_was_not_read_is_missing() {
        var told = asked("IE", "NL", 2019, MonthBand.MONTH_BAND_UNDER_20, MonthPersons.MONTH_PERSONS_FAMILY_MEMBERS);
        assertThat(told.getAmounts(0).hasAmount()).isFalse();
        // The lesser reduction of British pensioners was not printed in what was read.
        var british = asked("GB", "PT", 2018, MonthBand.MONTH_BAND_FROM_65, MonthPersons.MONTH_PERSONS_PENSIONERS);
        assertThat(british.getAmounts(0).hasAmount()).isFalse();
    }

    @Test
    void a_waiver_and_a_family_amount_say_whether_their_text_was_read() {
        var waived = asked("SE", "FI", 2018, MonthBand.MONTH_BAND_UNDER_20, MonthPersons.MONTH_PERSONS_FAMILY_MEMBERS);
        assertThat(waived.getWaiver().getSource()).contains("Nordic Convention");
        assertThat(waived.getWaiver().getVerified()).isFalse();
        var family = asked("TR", "DE", 2016, MonthBand.MONTH_BAND_FAMILY, MonthPersons.MONTH_PERSONS_UNSPECIFIED);
        assertThat(family.getAmounts(0).getAmount().getAmount()).isEqualTo("40.90");
        assertThat(family.getAmounts(0).getLaw().getVerified()).isFalse();
    }
}
