package portability.contributions.career.grpc;

import static portability.contributions.client.Samples.period;

import org.junit.jupiter.api.BeforeEach;
import portability.contributions.client.ServiceTest;
import portability.proto.contributions.v1.CorrectPeriodRequest;
import portability.proto.contributions.v1.RecordPeriodRequest;
import portability.proto.contributions.v1.WithdrawPeriodRequest;
import portability.proto.types.v1.InsurancePeriod;

/// The service with a person, registered anew for each test, and requests about her career.
abstract class CareerOfAna extends ServiceTest {
    static final InsurancePeriod Y1990 = period("1990-01-01", "1990-12-31");
    static final InsurancePeriod Y1991 = period("1991-01-01", "1991-12-31");

    String number = "";
    String ana = "";

    @BeforeEach
    void aPersonOfItsOwn() {
        number = newId();
        ana = officer().register(number);
    }

    RecordPeriodRequest.Builder recording(InsurancePeriod period) {
        return RecordPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriod(period)
                .setEvidence("payslips 1990");
    }

    CorrectPeriodRequest.Builder correcting(String periodId, InsurancePeriod period) {
        return CorrectPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriodId(periodId)
                .setPeriod(period)
                .setReason("wrong year");
    }

    WithdrawPeriodRequest.Builder withdrawing(String periodId) {
        return WithdrawPeriodRequest.newBuilder()
                .setRequestId(newId())
                .setPersonId(ana)
                .setPeriodId(periodId)
                .setReason("another person's");
    }

    String correct(String periodId, InsurancePeriod period) {
        return officer()
                .call()
                .correctPeriod(correcting(periodId, period).build())
                .getPeriodId();
    }

    void withdraw(String periodId) {
        var _ = officer().call().withdrawPeriod(withdrawing(periodId).build());
    }
}
