package org.dsvtt.app.architecture;

import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchConditions.beDeclaredInClassesThat;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** The dependency rule: every part knows the contracts, no part knows another, and what decides and folds is pure. */
@AnalyzeClasses(packages = "org.dsvtt", importOptions = ImportOption.DoNotIncludeTests.class)
class ModuleTests {
    private static final String CONTRACTS = "org.dsvtt.contracts..";
    private static final String AXON_SUPPORT = "org.dsvtt.axon..";
    private static final String COMMAND_SIDE = "org.dsvtt.command..";
    private static final String QUERY_SIDE = "org.dsvtt.query..";
    private static final String SEARCH = "org.dsvtt.query.search";
    private static final String GATEWAY = "org.dsvtt.gateway..";
    private static final String ELASTIC = "org.dsvtt.elastic..";
    private static final String APP = "org.dsvtt.app..";

    @ArchTest
    static final ArchRule contractsKnowNoPart = noClasses().that().resideInAPackage(CONTRACTS)
            .should().dependOnClassesThat().resideInAnyPackage(AXON_SUPPORT, COMMAND_SIDE, QUERY_SIDE, GATEWAY, APP);

    @ArchTest
    static final ArchRule axonSupportKnowsContractsAlone = noClasses().that().resideInAPackage(AXON_SUPPORT)
            .should().dependOnClassesThat().resideInAnyPackage(COMMAND_SIDE, QUERY_SIDE, GATEWAY, APP);

    @ArchTest
    static final ArchRule elasticKnowsNoPart = noClasses().that().resideInAPackage(ELASTIC)
            .should().dependOnClassesThat().resideInAnyPackage(CONTRACTS, AXON_SUPPORT, COMMAND_SIDE, QUERY_SIDE, GATEWAY, APP);

    @ArchTest
    static final ArchRule whatIsSeenOfTheSearchNodeNeedsNoneOfItsJars = classes().that().resideInAPackage("org.dsvtt.elastic")
            .should().onlyDependOnClassesThat().resideInAnyPackage("java..", "org.dsvtt.elastic", "org.jspecify..");

    @ArchTest
    static final ArchRule commandSideKnowsNoOtherPart = noClasses().that().resideInAPackage(COMMAND_SIDE)
            .should().dependOnClassesThat().resideInAnyPackage(QUERY_SIDE, GATEWAY, APP);

    @ArchTest
    static final ArchRule querySideKnowsNoOtherPart = noClasses().that().resideInAPackage(QUERY_SIDE)
            .should().dependOnClassesThat().resideInAnyPackage(COMMAND_SIDE, GATEWAY, APP);

    @ArchTest
    static final ArchRule gatewayKnowsNoOtherPart = noClasses().that().resideInAPackage(GATEWAY)
            .should().dependOnClassesThat().resideInAnyPackage(COMMAND_SIDE, QUERY_SIDE, APP);

    @ArchTest
    static final ArchRule contractsAreJavaAndJsonAlone = classes().that().resideInAPackage(CONTRACTS)
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", CONTRACTS, "com.fasterxml.jackson.annotation..", "org.jspecify..");

    @ArchTest
    static final ArchRule decidersArePure = classes().that().resideInAnyPackage("org.dsvtt.command..domain..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", CONTRACTS, "org.dsvtt.command..domain..", "org.jspecify..");

    @ArchTest
    static final ArchRule foldAndCutArePure = classes().that().resideInAnyPackage("org.dsvtt.query..domain..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("java..", CONTRACTS, "org.dsvtt.query..domain..", "org.jspecify..");

    @ArchTest
    static final ArchRule onlyTheSearchReachesTheIndex = noClasses().that().resideOutsideOfPackage(SEARCH)
            .should().dependOnClassesThat().resideInAPackage("co.elastic.clients..");

    /** The one asks with the filter of the viewer, the other fills the index and answers nobody. */
    @ArchTest
    static final ArchRule onlyTwoClassesSpeakToTheIndex = noClasses().that().resideInAPackage(SEARCH)
            .and().doNotHaveSimpleName("ViewerSearch").and().doNotHaveSimpleName("MomentIndex")
            .should().callMethodWhere(target(owner(assignableTo(ElasticsearchClient.class))));

    @ArchTest
    static final ArchRule decidersTakeTimeAndChanceFromTheFacts = noClasses().that().resideInAnyPackage("org.dsvtt.command..domain..")
            .should().callMethod(Instant.class, "now")
            .orShould().callMethod(UUID.class, "randomUUID")
            .orShould().dependOnClassesThat().areAssignableTo(RandomGenerator.class);

    /** Clients tell a member that is missing from one that is null. */
    @ArchTest
    static final ArchRule whatIsNotThereIsNotWritten = fields().that().haveRawType(Optional.class)
            .and().areDeclaredInClassesThat(resideInAnyPackage("org.dsvtt.contracts.query", "org.dsvtt.contracts.search", "org.dsvtt.contracts.wire"))
            .should(beDeclaredInClassesThat(leaveOutWhatIsAbsent()));

    @ArchTest
    static final ArchRule nothingIsInjectedIntoFields = noFields()
            .should().beAnnotatedWith("org.springframework.beans.factory.annotation.Autowired")
            .orShould().beAnnotatedWith("org.springframework.beans.factory.annotation.Value");

    private static DescribedPredicate<JavaClass> leaveOutWhatIsAbsent() {
        return DescribedPredicate.describe("leave out what is absent", type -> Stream.concat(Stream.of(type), type.getAllRawInterfaces().stream())
                .anyMatch(annotated -> annotated.tryGetAnnotationOfType(JsonInclude.class)
                        .filter(include -> include.value() == JsonInclude.Include.NON_ABSENT).isPresent()));
    }
}
