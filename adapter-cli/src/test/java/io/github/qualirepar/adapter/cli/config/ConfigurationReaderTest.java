package io.github.qualirepar.adapter.cli.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.qualirepar.adapter.cli.input.InputKind;
import io.github.qualirepar.adapter.cli.input.Problem;
import io.github.qualirepar.adapter.cli.input.ProblemCode;
import io.github.qualirepar.adapter.cli.input.Reading;
import io.github.qualirepar.adapter.cli.message.Language;
import io.github.qualirepar.domain.OrganisationId;
import io.github.qualirepar.domain.claim.ClaimProcess;
import io.github.qualirepar.domain.reference.SiteMapping;
import io.github.qualirepar.domain.repair.QuoteApproval;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationReaderTest {
    private static final String TWO_ACCOUNTS = """
            ecosystem.url=https://ecosystem.example
            ecosystem.username=590001
            ecosystem.password=top-secret-word
            ecologic.url=https://ecologic.example/api/v1/ecosupport/
            ecologic.api-key=top-secret-key
            """;

    @TempDir
    private Path home;

    private Reading<Configuration> read(String text) {
        return read(text, Map.of());
    }

    private Reading<Configuration> read(String text, Map<String, String> environment) {
        write(text, "rw-------");
        return new ConfigurationReader(home, environment).read();
    }

    private void write(String text, String rights) {
        try {
            Path file = home.resolve("qualirepar.properties");
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Configuration good(String text, Map<String, String> environment) {
        Reading<Configuration> reading = read(text, environment);
        assertThat(reading.problems()).isEmpty();
        return reading.orThrow(InputKind.CONFIGURATION_WRONG);
    }

    private Configuration good(String text) {
        return good(text, Map.of());
    }

    private static List<String> told(Reading<Configuration> reading) {
        return reading.problems().stream()
                .map(problem -> problem.code() + " " + problem.path())
                .toList();
    }

    @Test
    void withoutAFileTheDefaultsCount() {
        Configuration configuration =
                new ConfigurationReader(home.resolve("none"), Map.of()).read().orThrow(InputKind.CONFIGURATION_WRONG);

        assertThat(configuration.accounts()).isEmpty();
        assertThat(configuration.database()).isEqualTo(home.resolve("none/qualirepar.db"));
        assertThat(configuration.http().connect()).isEqualTo(Duration.ofSeconds(10));
        assertThat(configuration.http().read()).isEqualTo(Duration.ofSeconds(30));
        assertThat(configuration.http().upload()).isEqualTo(Duration.ofSeconds(60));
        assertThat(configuration.spacing()).isEqualTo(Duration.ofMillis(300));
        assertThat(configuration.maxDocumentBytes())
                .containsEntry(OrganisationId.ECOSYSTEM, 5L * 1024 * 1024)
                .containsEntry(OrganisationId.ECOLOGIC, 3L * 1024 * 1024);
        assertThat(configuration.unknownBrandFirst()).isEqualTo(OrganisationId.ECOSYSTEM);
        assertThat(configuration.unknownBrandToEcologic()).isFalse();
        assertThat(configuration.isOnLoopback()).isTrue();
    }

    @Test
    void everyPropertyOfTheTableIsKnown() {
        Configuration configuration = good(TWO_ACCOUNTS + """
                        store.url=jdbc:sqlite:sub/claims.db
                        account.NORTH.organisation=ECOSYSTEM
                        account.NORTH.url=https://other.example
                        account.NORTH.username=590002
                        account.NORTH.password=other-word
                        account.SOUTH.organisation=ECOLOGIC
                        account.SOUTH.api-key=other-key
                        ecologic.process=DIRECT_CLAIM
                        ecologic.approval=SIGNED
                        site.PARIS.ecosystem.repairer=2990001
                        site.PARIS.ecosystem.place=2990002
                        site.PARIS.ecologic.site=11111111
                        site.PARIS.ecologic.products=EEE.M4.033, EEE.M5.004
                        site.PARIS.siret=00000000000018
                        site.LILLE.ecosystem.repairer=2990003
                        site.LILLE.account=NORTH
                        documents.dir=scans
                        ecosystem.payments=false
                        sync.parallel=4
                        ecosystem.payment-days=30
                        ecologic.spacing-ms=0
                        ecologic.unknown-brand=true
                        unknown-brand.organisation=ECOLOGIC
                        ecosystem.max-file-mb=4.5
                        ecologic.max-file-mb=2
                        http.connect-timeout-ms=1
                        http.read-timeout-ms=2
                        http.upload-timeout-ms=3
                        http.proxy=proxy.example:8080
                        notify.smtp.url=smtps://shop:secret%40word@mail.example:465
                        notify.from=a@example.org
                        notify.to=b@example.org, c.d@example.org
                        lang=fr
                        """);

        assertThat(configuration.accounts())
                .extracting(account -> account.account().name())
                .containsExactly("ecosystem", "ecologic", "NORTH", "SOUTH");
        assertThat(configuration.accounts().get(3).url()).hasHost("ecologic.example");
        assertThat(Objects.requireNonNull(configuration.accounts().get(2).password())
                        .reveal())
                .isEqualTo("other-word");
        assertThat(configuration.sites())
                .containsExactlyInAnyOrder(
                        new SiteMapping(
                                "PARIS",
                                OrganisationId.ECOSYSTEM,
                                "ecosystem",
                                "2990001",
                                "2990002",
                                "00000000000018",
                                Set.of()),
                        new SiteMapping(
                                "PARIS",
                                OrganisationId.ECOLOGIC,
                                "ecologic",
                                "11111111",
                                null,
                                "00000000000018",
                                Set.of("EEE.M4.033", "EEE.M5.004")),
                        new SiteMapping("LILLE", OrganisationId.ECOSYSTEM, "NORTH", "2990003", null, null, Set.of()));
        assertThat(configuration.database()).isEqualTo(home.resolve("sub/claims.db"));
        assertThat(configuration.documents()).isEqualTo(home.resolve("scans"));
        assertThat(configuration.maxDocumentBytes())
                .containsEntry(OrganisationId.ECOSYSTEM, (long) (4.5 * 1024 * 1024));
        assertThat(configuration.unknownBrandFirst()).isEqualTo(OrganisationId.ECOLOGIC);
        assertThat(configuration.unknownBrandToEcologic()).isTrue();
        assertThat(configuration.http().upload()).isEqualTo(Duration.ofMillis(3));
        assertThat(Objects.requireNonNull(configuration.http().proxy()).getPort())
                .isEqualTo(8080);
        assertThat(configuration.isOnLoopback()).isFalse();
        assertThat(configuration.parallel()).isEqualTo(4);
        assertThat(configuration.paymentDays()).isEqualTo(Map.of(OrganisationId.ECOSYSTEM, 30));
        NotifySettings told = Objects.requireNonNull(configuration.notices());
        assertThat(told.server().reveal()).isEqualTo("smtps://shop:secret%40word@mail.example:465");
        assertThat(told.from()).isEqualTo("a@example.org");
        assertThat(told.to()).containsExactly("b@example.org", "c.d@example.org");
        assertThat(configuration.toString()).doesNotContain("secret%40word");
    }

    @Test
    void nobodyIsToldUnlessServerSenderAndReceiversAreNamed() {
        assertThat(good("").notices()).isNull();
        assertThat(good("").parallel()).isEqualTo(8);
        assertThat(good("").paymentDays()).isEmpty();
        assertThat(told(read("notify.to=b@example.org")))
                .containsExactlyInAnyOrder("PROPERTY_MISSING notify.smtp.url", "PROPERTY_MISSING notify.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://mail.example",
                "SMTP://mail.example",
                "mail.example:25",
                "smtp://",
                "smtps://user:p@ss@mail.example",
                "smtps://mail.example/path",
                "smtps://user:pass word@mail.example"
            })
    void whatIsNoAddressOfAMailServerIsRefusedWithoutRepeatingIt(String url) {
        Reading<Configuration> reading =
                read("notify.smtp.url=" + url + "\nnotify.from=a@example.org\nnotify.to=b@example.org\n");

        assertThat(told(reading)).containsExactly("MAIL_SERVER_WRONG notify.smtp.url");
        assertThat(reading.problems().get(0).parameters()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "'a@example.org, b@example.org',b@example.org,notify.from",
        "a@example.org,'b@example.org,',notify.to",
        "a@example.org,'b@example.org, c',notify.to",
        "Shop <a@example.org>,b@example.org,notify.from",
        "a..b@example.org,b@example.org,notify.from"
    })
    void whatIsNoMailAddressIsRefused(String from, String to, String property) {
        Reading<Configuration> reading =
                read("notify.smtp.url=smtp://localhost:25\nnotify.from=" + from + "\nnotify.to=" + to + "\n");

        assertThat(told(reading)).containsExactly("MAIL_ADDRESS_WRONG " + property);
    }

    @Test
    void theAddressOfAMailServerIsASecretIfSomebodyLogsInWithIt() {
        String people = "\nnotify.from=a@example.org\nnotify.to=b@example.org\n";
        write("notify.smtp.url=smtp://shop:word@mail.example" + people, "rw-r--r--");
        assertThat(told(new ConfigurationReader(home, Map.of()).read()))
                .containsExactly("SECRET_EXPOSED notify.smtp.url");

        write("notify.smtp.url=smtp://localhost:25" + people, "rw-r--r--");
        assertThat(told(new ConfigurationReader(home, Map.of()).read())).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "soon"})
    void aPaymentLimitIsAtLeastOneDay(String days) {
        assertThat(told(read("ecologic.payment-days=" + days))).containsExactly("NUMBER_WRONG ecologic.payment-days");
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        Configuration configuration = good(
                TWO_ACCOUNTS + "site.Paris-Nord.siret=1\nsite.Paris-Nord.ecosystem.repairer=1\n",
                Map.of(
                        "QUALIREPAR_ECOSYSTEM_USERNAME", "590002",
                        "QUALIREPAR_ECOLOGIC_API_KEY", "key-of-the-environment",
                        "QUALIREPAR_SITE_PARIS_NORD_ECOSYSTEM_REPAIRER", "2",
                        "QUALIREPAR_SITE_LYON_ECOLOGIC_SITE", "3",
                        "QUALIREPAR_HOME", "/elsewhere",
                        "QUALIREPAR_LANG", "",
                        "PATH", "/bin"));

        assertThat(configuration.accounts().get(0).username()).isEqualTo("590002");
        assertThat(Objects.requireNonNull(configuration.accounts().get(1).apiKey())
                        .reveal())
                .isEqualTo("key-of-the-environment");
        assertThat(configuration.sites())
                .extracting(site -> site.site() + " " + site.siteId())
                .containsExactlyInAnyOrder("Paris-Nord 2", "LYON 3");
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void anUnknownVariableIsAWarningBecauseTheEnvironmentIsNotOursAlone() {
        Configuration configuration = good("", Map.of("QUALIREPAR_ECOSYSTM_URL", "https://ecosystem.example"));

        assertThat(configuration.warnings()).extracting(Problem::path).containsExactly("QUALIREPAR_ECOSYSTM_URL");
    }

    @ParameterizedTest
    @CsvSource({
        "ecosystm.url,ecosystem.url",
        "ecologic.apikey,ecologic.api-key",
        "site.PARIS.ecosystem.repairr,site.PARIS.ecosystem.repairer",
        "site.PARIS.siren,site.PARIS.siret",
        "account.NORTH.user,account.NORTH.username",
        "langue,lang"
    })
    void anUnknownPropertyIsRefusedWithTheNearestKnownOne(String property, String nearest) {
        Problem problem = read(property + "=x").problems().get(0);

        assertThat(problem.code()).isEqualTo(ProblemCode.PROPERTY_UNKNOWN);
        assertThat(problem.path()).isEqualTo(property);
        assertThat(problem.parameters()).containsEntry("nearest", nearest);
    }

    @Test
    void everythingWrongIsReportedAtOnce() {
        Reading<Configuration> reading = read("""
                ecosystm.url=x
                ecosystem.url=http://ecosystem.example
                ecosystem.username=590001
                ecologic.url=ecologic.example
                ecologic.process=REQUEST
                ecologic.approval=FAX
                sync.parallel=0
                http.read-timeout-ms=soon
                http.proxy=proxy
                store.url=jdbc:postgresql://db/claims
                rules.dir=/rules
                lang=de
                site.PARIS.ecosystem.place=1
                site.LYON.siret=1
                """);

        assertThat(told(reading))
                .containsExactlyInAnyOrder(
                        "PROPERTY_UNKNOWN ecosystm.url",
                        "PROPERTY_MISSING ecosystem.password",
                        "ADDRESS_NOT_ENCRYPTED ecosystem.url",
                        "PROPERTY_MISSING ecologic.api-key",
                        "ADDRESS_WRONG ecologic.url",
                        "WORD_WRONG ecologic.process",
                        "WORD_WRONG ecologic.approval",
                        "RULES_UNREADABLE rules.dir",
                        "NUMBER_WRONG sync.parallel",
                        "WORD_WRONG lang",
                        "STORE_UNKNOWN store.url",
                        "PROPERTY_PARTNER_MISSING site.PARIS.ecosystem.place",
                        "PROPERTY_PARTNER_MISSING site.LYON.siret",
                        "NUMBER_WRONG http.read-timeout-ms",
                        "PROXY_WRONG http.proxy");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:1",
                "http://127.1.2.3",
                "http://[::1]:8080/api/",
                "https://ecosystem.example/path"
            })
    void plainHttpIsForThisMachineOnly(String url) {
        assertThat(read("ecosystem.url=" + url + "\necosystem.username=1\necosystem.password=x\n")
                        .problems())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "http://ecosystem.example,ADDRESS_NOT_ENCRYPTED",
        "http://127.0.0.1.example,ADDRESS_NOT_ENCRYPTED",
        "http://localhost.example,ADDRESS_NOT_ENCRYPTED",
        "ftp://ecosystem.example,ADDRESS_WRONG",
        "https://user:word@ecosystem.example,ADDRESS_WRONG",
        "https://ecosystem.example?key=1,ADDRESS_WRONG",
        "https://,ADDRESS_WRONG"
    })
    void anAddressThatWouldGiveSecretsAwayIsRefused(String url, String code) {
        Reading<Configuration> reading =
                read("ecosystem.url=" + url + "\necosystem.username=1\necosystem.password=x\n");

        assertThat(told(reading)).containsExactly(code + " ecosystem.url");
        assertThat(reading.problems().toString()).doesNotContain("word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r--r--", "rw----r--", "rw-r-----"})
    void aPasswordInAFileThatOthersReadIsRefused(String rights) {
        write(TWO_ACCOUNTS, rights);
        Reading<Configuration> reading = new ConfigurationReader(home, Map.of()).read();

        assertThat(told(reading)).containsExactly("SECRET_EXPOSED ecologic.api-key, ecosystem.password");
    }

    @Test
    void aFileWithoutSecretsMayBeReadByOthers() {
        write("lang=fr\n", "rw-r--r--");

        assertThat(new ConfigurationReader(
                                home,
                                Map.of(
                                        "QUALIREPAR_ECOLOGIC_API_KEY",
                                        "k",
                                        "QUALIREPAR_ECOLOGIC_URL",
                                        "https://e.example"))
                        .read()
                        .problems())
                .isEmpty();
    }

    @Test
    void noTextOfTheConfigurationShowsASecret() {
        Configuration configuration = good(TWO_ACCOUNTS);

        assertThat(configuration.toString()).contains("590001").doesNotContain("top-secret");
        assertThat(configuration.accounts().toString()).doesNotContain("top-secret");
    }

    @Test
    void aSiteNamesAnAccountThatThereIsAndThatFitsItsIds() {
        Reading<Configuration> reading = read(TWO_ACCOUNTS + """
                account.NORTH.organisation=ECOSYSTEM
                account.NORTH.username=1
                account.NORTH.password=x
                site.PARIS.ecosystem.repairer=1
                site.PARIS.account=NORD
                site.LYON.ecologic.site=2
                site.LYON.account=NORTH
                """);

        assertThat(told(reading))
                .containsExactly("PROPERTY_PARTNER_MISSING site.LYON.account", "ACCOUNT_UNKNOWN site.PARIS.account");
        assertThat(reading.problems().get(1).parameters()).containsEntry("nearest", "NORTH");
    }

    @Test
    void aFurtherAccountHasWhatItsOrganisationWantsAndNothingElse() {
        Reading<Configuration> reading = read("""
                account.NORTH.organisation=ECOLOGIC
                account.NORTH.username=1
                account.WEST.url=https://west.example
                account.ecosystem.organisation=ECOSYSTEM
                account.a b.organisation=ECOSYSTEM
                """);

        assertThat(told(reading))
                .containsExactlyInAnyOrder(
                        "PROPERTY_MISSING account.NORTH.url",
                        "PROPERTY_MISSING account.NORTH.api-key",
                        "PROPERTY_NOT_OF_ORGANISATION account.NORTH.username",
                        "PROPERTY_MISSING account.WEST.organisation",
                        "NAME_TAKEN account.ecosystem",
                        "PROPERTY_UNKNOWN account.a");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:sqlite:", "jdbc:sqlite::memory:", "jdbc:sqlite:file:a?mode=ro", "jdbc:sqlite:a?x=1"})
    void onlyAPlainSqliteFileIsAStore(String url) {
        assertThat(told(read("store.url=" + url))).containsExactly("STORE_UNKNOWN store.url");
    }

    @Test
    void aTrustStoreWithoutCertificatesIsRefusedAndJavasOwnIsTaken() throws IOException {
        Files.writeString(home.resolve("empty.pem"), "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n");
        Path own = Path.of(System.getProperty("java.home"), "lib", "security", "cacerts");

        assertThat(told(read("http.trust-store=empty.pem"))).containsExactly("TRUST_STORE_WRONG http.trust-store");
        assertThat(told(read("http.trust-store=none.jks"))).containsExactly("TRUST_STORE_WRONG http.trust-store");
        assertThat(good("http.trust-store=" + own).http().trustStore()).isNotNull();
    }

    @Test
    void aFileThatIsNoPropertiesFileIsRefused() throws IOException {
        assertThat(told(read("lang=\\uZZZZ"))).containsExactly("PROPERTIES_SYNTAX ");
        Files.write(home.resolve("qualirepar.properties"), new byte[] {'a', '=', (byte) 0xE9});
        assertThat(told(new ConfigurationReader(home, Map.of()).read())).containsExactly("PROPERTIES_SYNTAX ");
    }

    @Test
    void theTemplatesHoldNothingButCommentsOfKnownProperties() {
        for (Language language : Language.values()) {
            String text = Template.text(language);
            assertThat(good(text).accounts()).isEmpty();

            List<String> properties = text.lines()
                    .filter(line -> line.matches("#[a-z][\\w.-]+=.*"))
                    .map(line -> line.substring(1, line.indexOf('=')))
                    .toList();
            assertThat(properties).hasSizeGreaterThan(20).allMatch(PropertyNames::isKnown);
        }
    }

    @Test
    void theOlderWayAtEcologicIsChosenByName() {
        Configuration configuration =
                read("ecologic.process=SUPPORT_REQUEST_FIRST").orThrow(InputKind.CONFIGURATION_WRONG);

        assertThat(configuration.ecologicProcess()).isEqualTo(ClaimProcess.SUPPORT_REQUEST_FIRST);
        assertThat(configuration.ecologicApproval()).isEqualTo(QuoteApproval.SIGNED);
        assertThat(configuration.warnings()).isEmpty();
    }

    @Test
    void theApprovalBySmsWarnsThatItIsClosed() {
        Configuration configuration = read("ecologic.approval=SMS").orThrow(InputKind.CONFIGURATION_WRONG);

        assertThat(configuration.ecologicApproval()).isEqualTo(QuoteApproval.SMS);
        assertThat(configuration.warnings())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.APPROVAL_BY_SMS_CLOSED);
    }
}
