package portability.contributions.returns.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import portability.contributions.client.Samples;
import portability.contributions.client.ServiceTest;

class ReturnCallsTest extends ServiceTest {
    @Test
    void posts_every_row_and_says_so() {
        var client = officer();
        var ana = client.register("100000001");
        var ben = client.register("100000002");
        var answer = client.importReturn(
                newId(),
                Samples.HEADING
                        + Samples.row("100000001", "E1", "2001-01-01", "2001-12-31", "30000.00")
                        + Samples.row("100000001", "E1", "2002-01-01", "2002-12-31", "14000.50")
                        + Samples.row("100000002", "E1", "2002-01-01", "2002-12-31", "15000.00")
                        + Samples.row("100000002", "E2", "2002-06-01", "2002-12-31", "5000.00"));
        assertThat(answer.getRows()).isEqualTo(4);
        assertThat(answer.getPosted()).isEqualTo(4);
        assertThat(answer.getRefused()).isZero();
        assertThat(answer.getAlreadyPosted()).isFalse();
        assertThat(answer.getErrorFile()).isEqualTo("line,column,reason,message\n");
        var first = client.career(ana).getEntries(0);
        assertThat(first.getPeriod().getEarnings().getAmount()).isEqualTo("30000.00");
        assertThat(first.getPeriod().getEarnings().getCurrency()).isEqualTo("NLG");
        assertThat(first.getState()).isEqualTo("IN_FORCE");
        assertThat(first.getSource()).isEqualTo("return " + answer.getReturnId() + " line 2");
        assertThat(client.career(ben).getEntriesList()).hasSize(2);
    }
}
