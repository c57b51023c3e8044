/**
 * What crosses a boundary between the parts of DSVTT. A named module only so that one sealed hierarchy may span the
 * packages of the contexts; everything runs on the class path.
 */
module org.dsvtt.contracts {
    requires com.fasterxml.jackson.annotation;
    requires static transitive org.jspecify;

    exports org.dsvtt.contracts;
    exports org.dsvtt.contracts.chat;
    exports org.dsvtt.contracts.combat;
    exports org.dsvtt.contracts.dice;
    exports org.dsvtt.contracts.note;
    exports org.dsvtt.contracts.query;
    exports org.dsvtt.contracts.room;
    exports org.dsvtt.contracts.scene;
    exports org.dsvtt.contracts.search;
    exports org.dsvtt.contracts.wire;
}
