package portability.sandbox;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import portability.proto.claims.v1.AnswerChangeRequest;
import portability.proto.claims.v1.ChangeEntitlementRequest;
import portability.proto.claims.v1.GetEntitlementRequest;
import portability.proto.claims.v1.IssueEntitlementRequest;
import portability.proto.claims.v1.ListOpenEntitlementsRequest;
import portability.proto.claims.v1.RefuseEntitlementRequest;
import portability.proto.claims.v1.RegisterEntitlementRequest;
import portability.proto.claims.v1.RequestEntitlementRequest;
import portability.proto.exchange.v1.HealthCategory;
import portability.proto.exchange.v1.HealthChangeCause;
import portability.proto.exchange.v1.HealthChangeReply;
import portability.proto.exchange.v1.HealthEntitlement;
import portability.proto.exchange.v1.HealthEntitlementChange;
import portability.proto.exchange.v1.HealthEntitlementRefusal;
import portability.proto.exchange.v1.HealthEntitlementRequest;
import portability.proto.exchange.v1.HealthNotRegistered;
import portability.proto.exchange.v1.HealthNotRegisteredReason;
import portability.proto.exchange.v1.HealthOtherDays;
import portability.proto.exchange.v1.HealthRefusalReason;
import portability.proto.exchange.v1.HealthRegistration;
import portability.sandbox.PaymentsCommand.Asking;
import portability.sandbox.client.NodeClient;
import portability.sandbox.keys.Bearer;
import portability.sandbox.officer.HealthReport;

/// `health`: rights to health care in another state.
@Command(
        name = "health",
        description = "Rights to health care in another state: where somebody lives, during a stay, planned.",
        subcommands = {
            HealthCommand.Open.class,
            HealthCommand.Show.class,
            HealthCommand.Request.class,
            HealthCommand.Issue.class,
            HealthCommand.Refuse.class,
            HealthCommand.Register.class,
            HealthCommand.Change.class,
            HealthCommand.End.class,
            HealthCommand.Reply.class,
            CardCommands.Issue.class,
            CardCommands.Show.class,
            CardCommands.Withdraw.class,
            CardCommands.Check.class,
            PlannedCareCommands.Ask.class,
            PlannedCareCommands.Grant.class,
            PlannedCareCommands.Refuse.class,
            PlannedCareCommands.Supplement.class,
            PlannedCareCommands.Show.class
        })
final class HealthCommand {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help and exit.")
    boolean help;

    /// By which title.
    enum Category {
        WORKER,
        FAMILY_OF_WORKER,
        PENSIONER,
        FAMILY_OF_PENSIONER
    }

    /// Why something changes or ends.
    enum Cause {
        INSURANCE,
        DEATH,
        MOVED,
        OTHER_STATE_BEARS,
        ERROR,
        OTHER
    }

    /// About one entitlement document.
    abstract static class OfEntitlement extends Asking {
        @Option(names = "--case", required = true, paramLabel = "ID", description = "The document's case.")
        String id = "";
    }

    @Command(name = "open", description = "Lists what waits for an officer: requests, documents to register, changes.")
    static final class Open extends Asking {
        @Override
        void ask(NodeClient client, Bearer officer) {
            HealthReport.printOpen(
                    client.health(officer)
                            .listOpenEntitlements(ListOpenEntitlementsRequest.getDefaultInstance())
                            .getOpenList(),
                    System.out);
        }
    }

    @Command(name = "show", description = "Shows one entitlement document: what happened, why, what she is told.")
    static final class Show extends OfEntitlement {
        @Option(names = "--language", paramLabel = "TAG", description = "en, fr or es (BCP 47); en if not given.")
        String language = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            HealthReport.print(
                    client.health(officer)
                            .getEntitlement(GetEntitlementRequest.newBuilder()
                                    .setEntitlementId(id)
                                    .setLanguage(language)
                                    .build())
                            .getEntitlement(),
                    System.out);
        }
    }

    @Command(name = "request", description = "Where she lives: asks the competent institution for a document (S071).")
    static final class Request extends Asking {
        @Mixin
        PatientOptions patient = new PatientOptions();

        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the request.")
        String id = "";

        @Option(names = "--to", required = true, paramLabel = "CC:CODE", description = "The competent institution.")
        String to = "";

        @Option(names = "--category", required = true, description = "${COMPLETION-CANDIDATES}.")
        Category category = Category.PENSIONER;

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "From when it is wanted.")
        String from = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "For the other institution.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var asked = client.health(officer)
                    .requestEntitlement(RequestEntitlementRequest.newBuilder()
                            .setRequestId(id)
                            .setTo(to)
                            .setRequest(HealthEntitlementRequest.newBuilder()
                                    .setPatient(patient.patient())
                                    .setCategory(HealthCategory.valueOf("HEALTH_CATEGORY_" + category))
                                    .setResidence(options.node()
                                            .institution()
                                            .country()
                                            .code())
                                    .setWantedFrom(from)
                                    .setReason(reason))
                            .build());
            System.out.println("Asked " + to + ". The case is " + asked.getEntitlementId() + ".");
        }
    }

    @Command(name = "issue", description = "Certifies the right (S072), asked for (--case) or not (--id, --to).")
    static final class Issue extends Asking {
        @Mixin
        PatientOptions patient = new PatientOptions();

        @Mixin
        PatientOptions.Competence competence = new PatientOptions.Competence();

        @Option(names = "--case", paramLabel = "ID", description = "The case that is answered.")
        String entitlement = "";

        @Option(names = "--id", paramLabel = "ID", description = "Names the document, where nobody asked.")
        String id = "";

        @Option(names = "--to", paramLabel = "CC:CODE", description = "The institution where she lives.")
        String to = "";

        @Option(names = "--category", required = true, description = "${COMPLETION-CANDIDATES}.")
        Category category = Category.PENSIONER;

        @Option(names = "--residence", required = true, paramLabel = "CC", description = "Where she lives.")
        String residence = "";

        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day of the right.")
        String from = "";

        @Option(names = "--until", paramLabel = "DAY", description = "Last day of it, if that is known.")
        String until = "";

        @Option(names = "--body", paramLabel = "CC:CODE", description = "Responsible for health here: NL:CAK.")
        String body = "";

        @Option(names = "--reason", paramLabel = "TEXT", description = "For the other institution.")
        String reason = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var issued = client.health(officer)
                    .issueEntitlement(IssueEntitlementRequest.newBuilder()
                            .setEntitlementId(entitlement)
                            .setRequestId(id)
                            .setTo(to)
                            .setEntitlement(HealthEntitlement.newBuilder()
                                    .setPatient(patient.patient())
                                    .setCategory(HealthCategory.valueOf("HEALTH_CATEGORY_" + category))
                                    .setResidence(residence)
                                    .setFirstDay(from)
                                    .setLastDay(until)
                                    .setBody(body)
                                    .setReason(reason))
                            .setCompetence(competence.facts(residence))
                            .build());
            System.out.println("Certified. The case is " + issued.getEntitlementId() + ".");
            HealthReport.printSteps(issued.getStepsList(), System.out);
        }
    }

    @Command(name = "refuse", description = "Answers a request with no.")
    static final class Refuse extends OfEntitlement {
        /// Why.
        enum Why {
            PERSON_UNKNOWN,
            NOT_INSURED,
            OTHER_STATE_BEARS,
            OWN_RIGHT,
            OTHER
        }

        @Option(names = "--why", required = true, description = "${COMPLETION-CANDIDATES}.")
        Why why = Why.OTHER;

        @Option(names = "--words", paramLabel = "TEXT", description = "With OTHER: why.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.health(officer)
                    .refuseEntitlement(RefuseEntitlementRequest.newBuilder()
                            .setEntitlementId(id)
                            .setRefusal(HealthEntitlementRefusal.newBuilder()
                                    .setReason(HealthRefusalReason.valueOf("HEALTH_REFUSAL_REASON_" + why))
                                    .setWords(words))
                            .build());
            System.out.println("Refused.");
        }
    }

    @Command(name = "register", description = "Where she lives: registers her from a day (S073), or says why not.")
    static final class Register extends OfEntitlement {
        /// Why not.
        enum Not {
            REGISTERED,
            NOT_RESIDENT,
            OWN_RIGHT,
            NOT_FOUND,
            OTHER
        }

        @Option(names = "--from", paramLabel = "DAY", description = "From when she is registered.")
        String from = "";

        @Option(names = "--not", description = "Why she is not: NOT_RESIDENT, OWN_RIGHT, NOT_FOUND, OTHER.")
        Not not = Not.REGISTERED;

        @Option(names = "--words", paramLabel = "TEXT", description = "With OTHER: why.")
        String words = "";

        @Option(names = "--body", paramLabel = "CC:CODE", description = "Responsible for health here.")
        String body = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var registration = HealthRegistration.newBuilder().setBody(body);
            if (not == Not.REGISTERED) registration.setRegisteredFrom(from);
            else
                registration.setNotRegistered(HealthNotRegistered.newBuilder()
                        .setReason(HealthNotRegisteredReason.valueOf("HEALTH_NOT_REGISTERED_REASON_" + not))
                        .setWords(words));
            var _ = client.health(officer)
                    .registerEntitlement(RegisterEntitlementRequest.newBuilder()
                            .setEntitlementId(id)
                            .setRegistration(registration)
                            .build());
            System.out.println(
                    not == Not.REGISTERED
                            ? "Registered from " + from + ". Care is charged from then on."
                            : "Not registered; she may be later.");
        }
    }

    /// Something becomes otherwise.
    abstract static class Changing extends OfEntitlement {
        @Option(names = "--id", required = true, paramLabel = "ID", description = "Names the change.")
        String change = "";

        @Option(names = "--cause", required = true, description = "${COMPLETION-CANDIDATES}.")
        Cause cause = Cause.OTHER;

        @Option(names = "--words", paramLabel = "TEXT", description = "With OTHER: why.")
        String words = "";

        void send(NodeClient client, Bearer officer, HealthEntitlementChange.Builder said) {
            var document = client.health(officer)
                    .changeEntitlement(ChangeEntitlementRequest.newBuilder()
                            .setEntitlementId(id)
                            .setRequestId(change)
                            .setChange(said.setCause(HealthChangeCause.valueOf("HEALTH_CHANGE_CAUSE_" + cause))
                                    .setWords(words))
                            .build())
                    .getDocumentId();
            System.out.println("Told, with document " + document + ".");
        }
    }

    @Command(name = "change", description = "The right runs over other days (S016).")
    static final class Change extends Changing {
        @Option(names = "--from", paramLabel = "DAY", description = "First day, if it is another.")
        String from = "";

        @Option(names = "--until", paramLabel = "DAY", description = "Last day, if it is another.")
        String until = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            send(
                    client,
                    officer,
                    HealthEntitlementChange.newBuilder()
                            .setOtherDays(HealthOtherDays.newBuilder()
                                    .setFirstDay(from)
                                    .setLastDay(until)));
        }
    }

    @Command(name = "end", description = "The right ends (S016), or the registration (S018).")
    static final class End extends Changing {
        @Option(names = "--from", required = true, paramLabel = "DAY", description = "First day without it.")
        String from = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            send(client, officer, HealthEntitlementChange.newBuilder().setEndedFrom(from));
        }
    }

    @Command(
            name = "reply",
            description = "Says what is made of a change that the other institution told (S017, S019).")
    static final class Reply extends OfEntitlement {
        @Option(names = "--document", required = true, paramLabel = "ID", description = "The change.")
        String document = "";

        @Option(
                names = "--contradict",
                paramLabel = "TEXT",
                description = "How it is in our files; agreed if not given.")
        String words = "";

        @Override
        void ask(NodeClient client, Bearer officer) {
            var _ = client.health(officer)
                    .answerChange(AnswerChangeRequest.newBuilder()
                            .setEntitlementId(id)
                            .setReply(HealthChangeReply.newBuilder()
                                    .setChangeDocumentId(document)
                                    .setAgreed(words.isEmpty())
                                    .setWords(words))
                            .build());
            System.out.println(words.isEmpty() ? "Agreed." : "Contradicted; it has effect until it is changed again.");
        }
    }
}
