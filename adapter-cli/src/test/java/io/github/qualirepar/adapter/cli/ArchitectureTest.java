package io.github.qualirepar.adapter.cli;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.ACCESS_STANDARD_STREAMS;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import io.github.qualirepar.adapter.cli.wrong.CommandThatTalksHttp;
import io.github.qualirepar.adapter.ecologic.EcologicFundingBody;
import io.github.qualirepar.adapter.ecologic.wrong.AdapterThatKnowsTheApplication;
import io.github.qualirepar.adapter.ecosystem.EcosystemFundingBody;
import io.github.qualirepar.adapter.ecosystem.wrong.AdapterThatKnowsAnother;
import io.github.qualirepar.adapter.persistence.SqlStore;
import io.github.qualirepar.adapter.persistence.wrong.StoreThatIsACommand;
import io.github.qualirepar.adapter.smtp.SmtpNotifier;
import io.github.qualirepar.adapter.smtp.wrong.MailerThatKnowsAStore;
import io.github.qualirepar.application.wrong.ApplicationThatKnowsAStore;
import io.github.qualirepar.application.wrong.ApplicationWithItsOwnTime;
import io.github.qualirepar.domain.wrong.DomainThatLogs;
import io.github.qualirepar.domain.wrong.DomainThatReadsFiles;
import io.github.qualirepar.ports.wrong.PortThatKnowsTheApplication;
import io.github.qualirepar.sandbox.wrong.SandboxThatKnowsTheDomain;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The module table of the architecture, checked from the byte code as lists of what is allowed. Each rule is tried on a
 * class that breaks it, so that a rule that cannot fail is noticed.
 */
class ArchitectureTest {
    private static final String BASE = "io.github.qualirepar.";
    private static final String[] JDK = {"java..", "javax..", "org.jspecify.."};
    private static final String[] HTTP = {
        "retrofit2..", "okhttp3..", "okio..", "kotlin..", "com.fasterxml.jackson..", "org.mapstruct..", "org.slf4j.."
    };
    private static final Set<String> CLOCKLESS = Set.of(
            Instant.class.getName(),
            LocalDate.class.getName(),
            LocalDateTime.class.getName(),
            LocalTime.class.getName(),
            OffsetDateTime.class.getName(),
            ZonedDateTime.class.getName(),
            Year.class.getName(),
            YearMonth.class.getName());

    private static JavaClasses production;

    @BeforeAll
    static void readProductionCode() {
        production = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("io.github.qualirepar");
    }

    static Stream<Arguments> rules() {
        return Stream.of(
                rule(
                        "domain",
                        only(
                                "domain",
                                "the rules must be usable, testable and readable without anything around them",
                                "jakarta.validation..",
                                BASE + "domain.."),
                        DomainThatLogs.class),
                rule("domain without input and output", domainWithoutFiles(), DomainThatReadsFiles.class),
                rule(
                        "ports",
                        only(
                                "ports",
                                "a port is a promise to the domain and knows neither who keeps nor who uses it",
                                BASE + "domain..",
                                BASE + "ports.."),
                        PortThatKnowsTheApplication.class),
                rule(
                        "application",
                        only(
                                "application",
                                "use cases that know no adapter run with any, in memory too",
                                "jakarta.validation..",
                                "org.hibernate.validator..",
                                "org.slf4j..",
                                BASE + "domain..",
                                BASE + "ports..",
                                BASE + "application.."),
                        ApplicationThatKnowsAStore.class),
                rule("adapter-ecosystem", organisation("ecosystem"), AdapterThatKnowsAnother.class),
                rule("adapter-ecologic", organisation("ecologic"), AdapterThatKnowsTheApplication.class),
                rule(
                        "adapter-persistence",
                        only(
                                "adapter.persistence",
                                "a store implements the ports and can be exchanged without a trace",
                                "org.jdbi..",
                                "com.fasterxml.jackson..",
                                "org.slf4j..",
                                "org.sqlite..",
                                "org.postgresql..",
                                BASE + "domain..",
                                BASE + "ports..",
                                BASE + "adapter.persistence.."),
                        StoreThatIsACommand.class),
                rule(
                        "adapter-smtp",
                        only(
                                "adapter.smtp",
                                "a channel of notices implements a port and is there only where a host wants mail",
                                "jakarta.mail..",
                                "org.eclipse.angus.mail..",
                                "org.slf4j..",
                                BASE + "domain..",
                                BASE + "ports..",
                                BASE + "adapter.smtp.."),
                        MailerThatKnowsAStore.class),
                rule(
                        "qualirepar-sandbox",
                        only(
                                "sandbox",
                                "a second witness that shared code with the first would confirm its mistakes",
                                "com.sun.net.httpserver..",
                                "com.fasterxml.jackson..",
                                BASE + "sandbox.."),
                        SandboxThatKnowsTheDomain.class),
                rule(
                        "adapter-cli",
                        only(
                                "adapter.cli",
                                "the composition root sees all modules, but does their work nowhere",
                                "io.github.qualirepar..",
                                "picocli..",
                                "com.fasterxml.jackson..",
                                "ch.qos.logback..",
                                "org.slf4j.."),
                        CommandThatTalksHttp.class),
                rule("time", timeFromTheClock(), ApplicationWithItsOwnTime.class),
                rule("standard streams", silence(), ApplicationWithItsOwnTime.class),
                rule("end of the process", oneExit(), CommandThatTalksHttp.class),
                rule(
                        "surface of adapter-ecosystem",
                        surface("adapter.ecosystem", EcosystemFundingBody.class),
                        AdapterThatKnowsAnother.class),
                rule(
                        "surface of adapter-ecologic",
                        surface("adapter.ecologic", EcologicFundingBody.class),
                        AdapterThatKnowsTheApplication.class),
                rule(
                        "surface of adapter-persistence",
                        surface("adapter.persistence", SqlStore.class),
                        StoreThatIsACommand.class),
                rule(
                        "surface of adapter-smtp",
                        surface("adapter.smtp", SmtpNotifier.class),
                        MailerThatKnowsAStore.class));
    }

    private static Arguments rule(String name, ArchRule rule, Class<?> wrong) {
        return Arguments.of(Named.of(name, rule), wrong);
    }

    private static ArchRule only(String module, String because, String... allowed) {
        String[] all = Stream.concat(Stream.of(JDK), Stream.of(allowed)).toArray(String[]::new);
        return classes()
                .that()
                .resideInAPackage(BASE + module + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(all)
                .because(because);
    }

    private static ArchRule organisation(String name) {
        String[] allowed = Stream.concat(
                        Stream.of(HTTP),
                        Stream.of(BASE + "domain..", BASE + "ports..", BASE + "adapter." + name + ".."))
                .toArray(String[]::new);
        return only(
                "adapter." + name, "an organisation can be left out, or joined by another, at no one's cost", allowed);
    }

    private static ArchRule domainWithoutFiles() {
        return noClasses()
                .that()
                .resideInAPackage(BASE + "domain..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.nio.file..", "java.net..", "java.sql..", "java.util.concurrent..")
                .because("the same question must have the same answer everywhere and always");
    }

    private static ArchRule timeFromTheClock() {
        DescribedPredicate<JavaAccess<?>> ownTime = describe("ask the machine for the time", access -> {
            String owner = access.getTargetOwner().getName();
            boolean now = CLOCKLESS.contains(owner)
                    && access.getTarget().getName().equals("now")
                    && !access.getTarget().getFullName().contains(Clock.class.getName());
            return now
                    || (owner.equals(System.class.getName())
                            && access.getTarget().getName().equals("currentTimeMillis"))
                    || (owner.equals(Date.class.getName())
                            && access.getTarget().getFullName().endsWith("<init>()"));
        });
        return noClasses()
                .should()
                .accessTargetWhere(ownTime)
                .because("a clock that is handed in can be set: for tests, for replays, for the demonstration");
    }

    private static ArchRule silence() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(BASE + "adapter.cli..")
                .should(ACCESS_STANDARD_STREAMS)
                .because("a library is a guest: the host decides what is printed");
    }

    private static ArchRule oneExit() {
        return noClasses()
                .that()
                .doNotHaveFullyQualifiedName(Main.class.getName())
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("only the entry point may end the process: everything else runs in tests and hosts");
    }

    private static ArchRule surface(String module, Class<?> door) {
        return classes()
                .that()
                .resideInAPackage(BASE + module + "..")
                .and(describe("are public and stand alone", ArchitectureTest::isPublicAndTopLevel))
                .should()
                .haveFullyQualifiedName(door.getName())
                .because("what is public stays; one door is enough");
    }

    private static boolean isPublicAndTopLevel(JavaClass type) {
        return type.getModifiers().contains(JavaModifier.PUBLIC)
                && type.isTopLevelClass()
                && !type.getSimpleName().equals("package-info");
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theProductionCodeKeepsTheRule(ArchRule rule, Class<?> wrong) {
        rule.check(production);
        assertThat(production.contain(wrong)).isFalse();
    }

    @ParameterizedTest
    @MethodSource("rules")
    void theRuleBitesWhereItIsBroken(ArchRule rule, Class<?> wrong) {
        JavaClasses broken = new ClassFileImporter().importClasses(wrong);

        assertThat(rule.evaluate(broken).hasViolation()).isTrue();
    }
}
