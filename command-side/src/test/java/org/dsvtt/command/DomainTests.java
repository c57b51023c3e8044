package org.dsvtt.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

@AnalyzeClasses(packages = "org.dsvtt.command", importOptions = ImportOption.DoNotIncludeTests.class)
class DomainTests {

    @ArchTest
    static final ArchRule DOMAINS_NEED_ONLY_THE_JDK_AND_THE_CONTRACT = classes().that().resideInAPackage("..domain..")
            .should().onlyDependOnClassesThat()
            .resideInAnyPackage("org.dsvtt.command..domain..", "org.dsvtt.contracts..", "java.lang..", "java.time", "java.util", "java.util.function",
                    "java.util.stream", "org.jspecify..");

    @ArchTest
    static final ArchRule DOMAINS_KNOW_NEITHER_TIME_NOR_CHANCE = noClasses().that().resideInAPackage("..domain..")
            .should().dependOnClassesThat().areAssignableTo(Random.class)
            .orShould().dependOnClassesThat().areAssignableTo(Clock.class)
            .orShould().callMethod(Instant.class, "now")
            .orShould().callMethod(UUID.class, "randomUUID")
            .orShould().callMethod(System.class, "currentTimeMillis")
            .orShould().callMethod(System.class, "nanoTime");
}
