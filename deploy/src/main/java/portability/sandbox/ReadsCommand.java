package portability.sandbox;

import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import portability.proto.privacy.v1.PersonRead;
import portability.sandbox.keys.Bearer;

/// `reads`: who read the data of a person or case, and whom documents about it were sent to.
@Command(
        name = "reads",
        description = "Lists who read a person's data, when, why and on what legal basis, and who was sent documents.")
final class ReadsCommand implements Callable<Integer> {
    @Mixin
    OperationsOptions options = new OperationsOptions();

    @ArgGroup(multiplicity = "1")
    SubjectOptions whose = new SubjectOptions();

    @Override
    public Integer call() {
        return options.ask(Bearer.AUDITOR, privacy -> {
            var reads = privacy.reads(whose.in(privacy));
            reads.forEach(ReadsCommand::print);
            System.out.println(reads.size() + (reads.size() == 1 ? " read." : " reads."));
        });
    }

    private static void print(PersonRead read) {
        System.out.printf(
                "%s  %s (%s, %s) %s%n  %s, %s; %s%n",
                read.getAt(),
                read.getWho(),
                read.getRole(),
                read.getInstitution(),
                read.getRpc().substring(read.getRpc().lastIndexOf('/') + 1),
                read.getPurpose(),
                read.getLegalBasis(),
                read.getRefused() ? "REFUSED" : String.join(", ", read.getFieldsList()));
    }
}
