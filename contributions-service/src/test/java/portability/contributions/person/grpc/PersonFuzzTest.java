package portability.contributions.person.grpc;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.google.protobuf.InvalidProtocolBufferException;
import java.time.LocalDate;
import java.util.Objects;
import portability.ledger.edge.MalformedInput;
import portability.proto.types.v1.PersonDetails;

/// Whatever a caller says of a person: it is a person, or INVALID_PERSON, and never repeated in a message.
class PersonFuzzTest {
    private static final LocalDate TODAY = LocalDate.parse("2025-06-30");

    @FuzzTest(maxDuration = "10m")
    void any_bytes_are_a_person_or_malformed(byte[] bytes) {
        try {
            var person = PersonProtos.facts(PersonDetails.parseFrom(Objects.requireNonNull(bytes, "bytes")), TODAY);
            assertThat(person.birthDate()).isBeforeOrEqualTo(TODAY);
            assertThat(person.numbers()).isNotEmpty();
            assertThat(PersonProtos.facts(PersonProtos.details(person, person.numbers()), TODAY))
                    .isEqualTo(person);
        } catch (InvalidProtocolBufferException _) {
            // No message of the contract: gRPC tells the caller so.
        } catch (MalformedInput malformed) {
            assertThat(malformed.getMessage()).hasSizeLessThan(100);
        }
    }
}
