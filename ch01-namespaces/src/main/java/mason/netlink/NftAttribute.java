// SPDX-License-Identifier: Apache-2.0
package mason.netlink;

/**
 * What can be said of tables, chains, rules and expressions:
 * include/uapi/linux/netfilter/nf_tables.h. Its numbers travel in network byte order.
 *
 * @param symbol the macro of the C headers
 */
public record NftAttribute(String symbol, int number) implements Symbol {

    /** A table. */
    public interface Table {

        NftAttribute NAME = new NftAttribute("NFTA_TABLE_NAME", 1);
    }

    /** A chain of rules; with a hook, packets come by. */
    public interface Chain {

        NftAttribute TABLE = new NftAttribute("NFTA_CHAIN_TABLE", 1);
        NftAttribute NAME = new NftAttribute("NFTA_CHAIN_NAME", 3);
        NftAttribute HOOK = new NftAttribute("NFTA_CHAIN_HOOK", 4);
        NftAttribute TYPE = new NftAttribute("NFTA_CHAIN_TYPE", 7);
    }

    /** Where packets come by. */
    public interface Hook {

        NftAttribute HOOKNUM = new NftAttribute("NFTA_HOOK_HOOKNUM", 1);
        NftAttribute PRIORITY = new NftAttribute("NFTA_HOOK_PRIORITY", 2);
    }

    /** A rule: expressions, one after the other. */
    public interface Rule {

        NftAttribute TABLE = new NftAttribute("NFTA_RULE_TABLE", 1);
        NftAttribute CHAIN = new NftAttribute("NFTA_RULE_CHAIN", 2);
        NftAttribute EXPRESSIONS = new NftAttribute("NFTA_RULE_EXPRESSIONS", 4);
    }

    /** One of a list. */
    public interface Element {

        NftAttribute ELEM = new NftAttribute("NFTA_LIST_ELEM", 1);
    }

    /** What a rule is made of. */
    public interface Expr {

        NftAttribute NAME = new NftAttribute("NFTA_EXPR_NAME", 1);
        NftAttribute DATA = new NftAttribute("NFTA_EXPR_DATA", 2);
    }

    /** Bytes of the packet into a register. */
    public interface Payload {

        NftAttribute DREG = new NftAttribute("NFTA_PAYLOAD_DREG", 1);
        NftAttribute BASE = new NftAttribute("NFTA_PAYLOAD_BASE", 2);
        NftAttribute OFFSET = new NftAttribute("NFTA_PAYLOAD_OFFSET", 3);
        NftAttribute LEN = new NftAttribute("NFTA_PAYLOAD_LEN", 4);
    }

    /** Some bits of a register. */
    public interface Bitwise {

        NftAttribute SREG = new NftAttribute("NFTA_BITWISE_SREG", 1);
        NftAttribute DREG = new NftAttribute("NFTA_BITWISE_DREG", 2);
        NftAttribute LEN = new NftAttribute("NFTA_BITWISE_LEN", 3);
        NftAttribute MASK = new NftAttribute("NFTA_BITWISE_MASK", 4);
        NftAttribute XOR = new NftAttribute("NFTA_BITWISE_XOR", 5);
    }

    /** What the kernel knows of the packet into a register. */
    public interface Meta {

        NftAttribute DREG = new NftAttribute("NFTA_META_DREG", 1);
        NftAttribute KEY = new NftAttribute("NFTA_META_KEY", 2);
    }

    /** What the routing table says of an address into a register. */
    public interface Fib {

        NftAttribute DREG = new NftAttribute("NFTA_FIB_DREG", 1);
        NftAttribute RESULT = new NftAttribute("NFTA_FIB_RESULT", 2);
        NftAttribute FLAGS = new NftAttribute("NFTA_FIB_FLAGS", 3);
    }

    /** What is remembered of the packet's connection into a register. */
    public interface Ct {

        NftAttribute DREG = new NftAttribute("NFTA_CT_DREG", 1);
        NftAttribute KEY = new NftAttribute("NFTA_CT_KEY", 2);
    }

    /** A constant into a register. */
    public interface Immediate {

        NftAttribute DREG = new NftAttribute("NFTA_IMMEDIATE_DREG", 1);
        NftAttribute DATA = new NftAttribute("NFTA_IMMEDIATE_DATA", 2);
    }

    /** Another address and another port for the packet. */
    public interface Nat {

        NftAttribute TYPE = new NftAttribute("NFTA_NAT_TYPE", 1);
        NftAttribute FAMILY = new NftAttribute("NFTA_NAT_FAMILY", 2);
        NftAttribute REG_ADDR_MIN = new NftAttribute("NFTA_NAT_REG_ADDR_MIN", 3);
        NftAttribute REG_PROTO_MIN = new NftAttribute("NFTA_NAT_REG_PROTO_MIN", 5);
    }

    /** On with the rule, or not. */
    public interface Cmp {

        NftAttribute SREG = new NftAttribute("NFTA_CMP_SREG", 1);
        NftAttribute OP = new NftAttribute("NFTA_CMP_OP", 2);
        NftAttribute DATA = new NftAttribute("NFTA_CMP_DATA", 3);
    }

    /** A constant. */
    public interface Value {

        NftAttribute VALUE = new NftAttribute("NFTA_DATA_VALUE", 1);
        NftAttribute VERDICT = new NftAttribute("NFTA_DATA_VERDICT", 2);
    }

    /** What becomes of a packet. */
    public interface Verdict {

        NftAttribute CODE = new NftAttribute("NFTA_VERDICT_CODE", 1);
    }
}
