/** What the API takes and gives. Made from its own description by `npm run client`: change the routes instead. */
export interface paths {
    "/api/questions.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The questions as a table, a row for each account */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    kind?: string;
                    standing?: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                    q?: string;
                    party?: string;
                    place?: string;
                    from?: string;
                    to?: string;
                    sort?: "weight" | "latest";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The questions as a table, a row for each account */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of the questions, a kind after the other, each with what every claimant last said */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    kind?: string;
                    standing?: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                    q?: string;
                    party?: string;
                    place?: string;
                    from?: string;
                    to?: string;
                    sort?: "weight" | "latest";
                    limit?: number;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of the questions, a kind after the other, each with what every claimant last said */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            questions: {
                                kind: string;
                                effect: string;
                                population: {
                                    id: string;
                                    name: string;
                                } | null;
                                item: string | null;
                                area: {
                                    id: string;
                                    name: string;
                                } | null;
                                window: {
                                    start: string;
                                    end: string;
                                    name: string | null;
                                } | null;
                                /** @enum {string} */
                                scope: "total" | "incident" | "state";
                                id: string;
                                title: string;
                                /** @enum {string} */
                                standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                                basis: string;
                                origins: number;
                                soleOrigin: string | null;
                                claims: number;
                                accounts: {
                                    claimant: {
                                        id: string;
                                        name: string;
                                    };
                                    /** @enum {string} */
                                    alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                    members?: {
                                        id: string;
                                        name: string;
                                    }[];
                                    latest: {
                                        id: string;
                                        said: string | null;
                                        asOf: string | null;
                                        count: {
                                            low: number | null;
                                            high: number | null;
                                            /** @enum {string} */
                                            relation: "exactly" | "at-least" | "more-than" | "at-most" | "less-than" | "about" | "between" | "vague";
                                            text: string;
                                        } | null;
                                        answer: string | null;
                                        /** @enum {string} */
                                        stance: "asserts" | "denies" | "withholds";
                                        /** @enum {string} */
                                        modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                        doc: string;
                                        revisedDown: boolean;
                                    };
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many questions there are of each kind and standing */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    kind?: string;
                    standing?: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                    q?: string;
                    party?: string;
                    place?: string;
                    from?: string;
                    to?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many questions there are of each kind and standing */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            questions: number;
                            accounts: number;
                            more: boolean;
                            found: {
                                count: number;
                                more: boolean;
                            };
                            kinds: {
                                value: string;
                                count: number;
                                more: boolean;
                                highest: number;
                            }[];
                            standings: {
                                value: string;
                                count: number;
                                more: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A question in full */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A question in full */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kind: string;
                            effect: string;
                            population: {
                                id: string;
                                name: string;
                            } | null;
                            item: string | null;
                            area: {
                                id: string;
                                name: string;
                            } | null;
                            window: {
                                start: string;
                                end: string;
                                name: string | null;
                            } | null;
                            /** @enum {string} */
                            scope: "total" | "incident" | "state";
                            id: string;
                            title: string;
                            /** @enum {string} */
                            standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                            basis: string;
                            origins: number;
                            soleOrigin: string | null;
                            accounts: {
                                claimant: {
                                    id: string;
                                    name: string;
                                };
                                /** @enum {string} */
                                alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                members?: {
                                    id: string;
                                    name: string;
                                }[];
                                voices: {
                                    id: string;
                                    name: string;
                                    claims: string[];
                                }[];
                                claims: components["schemas"]["AccountClaim"][];
                                latest: string;
                            }[];
                            originList: {
                                id: string;
                                claimant: {
                                    id: string;
                                    name: string;
                                };
                                countsAs: string;
                                members: string[];
                                /** @constant */
                                joint?: true;
                                day: string | null;
                                first: string;
                                carriers: {
                                    doc: string;
                                    publisher: string | null;
                                    day: string | null;
                                    by: ("same-text" | "copy" | "passage" | "same-figure" | "cites" | "same-statement") | null;
                                    why: string;
                                    claims: string[];
                                }[];
                            }[];
                            disagreements: {
                                /** @enum {string} */
                                type: "contradiction" | "denial" | "scope" | "time" | "category" | "rounding" | "withheld" | "revision";
                                claims: [
                                    string,
                                    string
                                ];
                                reason: string;
                                other: string | null;
                            }[];
                            standings: {
                                from: string;
                                to: string | null;
                                /** @enum {string} */
                                standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                                basis: string;
                                origins: number;
                            }[];
                            parts: string[];
                            partOf: string[];
                            findings: components["schemas"]["Finding"][];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/questions/{id}/origins": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who has it from whom */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who has it from whom */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            nodes: ({
                                /** @constant */
                                type: "origin";
                                id: string;
                                label: string;
                                day: string | null;
                            } | {
                                /** @constant */
                                type: "carrier";
                                id: string;
                                label: string;
                                day: string | null;
                            })[];
                            edges: {
                                from: string;
                                to: string | null;
                                by: ("same-text" | "copy" | "passage" | "same-figure" | "cites" | "same-statement") | null;
                                why: string;
                                claims: string[];
                            }[];
                            counted: {
                                origin: string;
                                counts: boolean;
                                why: string;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The incidents as a table */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    from?: string;
                    to?: string;
                    area?: string;
                    box?: string;
                    sort?: "day" | "latest";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The incidents as a table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The incidents, by day */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    from?: string;
                    to?: string;
                    limit?: number;
                    area?: string;
                    box?: string;
                    sort?: "day" | "latest";
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The incidents, by day */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            incidents: components["schemas"]["Incident"][];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/incidents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** An incident in full */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description An incident in full */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": components["schemas"]["Incident"];
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the collection holds as a table */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    publisher?: string;
                    language?: string;
                    copyOf?: string;
                    copies?: "all" | "folded";
                    sort?: "added" | "latest" | "title" | "claims";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the collection holds as a table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A page of what the collection holds */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    publisher?: string;
                    language?: string;
                    copyOf?: string;
                    copies?: "all" | "folded";
                    sort?: "added" | "latest" | "title" | "claims";
                    limit?: number;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A page of what the collection holds */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            documents: components["schemas"]["DocumentSummary"][];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/facets": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** How many documents and claims there are, and of which publishers and languages */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    publisher?: string;
                    language?: string;
                    copyOf?: string;
                    copies?: "all" | "folded";
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description How many documents and claims there are, and of which publishers and languages */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            documents: number;
                            claims: number;
                            publishers: {
                                value: string;
                                count: number;
                            }[];
                            languages: {
                                value: string;
                                count: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/original": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The file that a document was read from, byte for byte, to be saved */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The file that a document was read from, byte for byte, to be saved */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/octet-stream": string;
                    };
                };
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/shown": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** That file as a page sealed off (no scripts, no network), with the quote of a claim marked */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    claim?: string;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description That file as a page sealed off (no scripts, no network), with the quote of a claim marked */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A document to be read, with its claims of the view; of a very long one the stretch around `at` */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    at?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A document to be read, with its claims of the view; of a very long one the stretch around `at` */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            /** @enum {string} */
                            format: "text" | "html" | "pdf" | "docx" | "eml" | "csv";
                            bytes: number;
                            metadata: components["schemas"]["Metadata"];
                            notRead: string | null;
                            part?: {
                                number: number;
                                of: number;
                                file: string;
                                raw: {
                                    start: number;
                                    end: number;
                                };
                            };
                            claims: components["schemas"]["Claim"][];
                            copyOf?: string | null;
                            encoding: string;
                            rules: string;
                            packs: string[];
                            text: string;
                            textStart: number;
                            textLength: number;
                            claimCount: number;
                            leftOut: number;
                            cites: {
                                at: number;
                                label: string;
                            }[];
                            removals: {
                                pass: string;
                                reason: string;
                                text: string;
                                raw: {
                                    start: number;
                                    end: number;
                                };
                                at: number;
                            }[];
                            damage: {
                                start: number;
                                end: number;
                                /** @enum {string} */
                                sort: "lost letters" | "wrong encoding" | "scattered letters";
                            }[];
                            damageCount: number;
                            copies?: {
                                family: {
                                    source: string;
                                    /** @enum {string} */
                                    basis: "earliest" | "agency" | "fullest";
                                    agency: string | null;
                                    carriers: {
                                        id: string;
                                        title: string;
                                        publisher: string | null;
                                        published: string | null;
                                    }[];
                                } | null;
                                shares: {
                                    document: {
                                        id: string;
                                        title: string;
                                        publisher: string | null;
                                        published: string | null;
                                    };
                                    passages: {
                                        here: {
                                            start: number;
                                            end: number;
                                        };
                                        there: {
                                            start: number;
                                            end: number;
                                        };
                                    }[];
                                }[];
                            };
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A claim with the document it is from */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A claim with the document it is from */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            claim: components["schemas"]["Claim"];
                            document: components["schemas"]["DocumentSummary"];
                            uncorrected: components["schemas"]["Claim"] | null;
                            questions: {
                                id: string;
                                title: string;
                                /** @enum {string} */
                                standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/control": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who held which place when */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    from?: string;
                    to?: string;
                    limit?: number;
                    place?: string | null;
                    party?: string;
                    box?: string;
                    sort?: "name" | "told";
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who held which place when */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            places: components["schemas"]["ControlCourse"][];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/measures": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What each authority had in force */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    from?: string;
                    to?: string;
                    limit?: number;
                    authority?: string | null;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What each authority had in force */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            authorities: components["schemas"]["MeasureCourse"][];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/ceasefires": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The truces, their terms and how they went */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    from?: string;
                    to?: string;
                    limit?: number;
                    after?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The truces, their terms and how they went */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            ceasefires: {
                                id: string;
                                parties: {
                                    id: string;
                                    name: string;
                                }[];
                                brokers: {
                                    id: string;
                                    name: string;
                                }[];
                                agreed: {
                                    start: string | null;
                                    end: string;
                                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                    text: string | null;
                                    /** @enum {string} */
                                    how: "stated" | "inherited" | "inferred" | "as-of";
                                } | null;
                                inForce: {
                                    start: string | null;
                                    end: string;
                                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                    text: string | null;
                                    /** @enum {string} */
                                    how: "stated" | "inherited" | "inferred" | "as-of";
                                } | null;
                                ended: {
                                    start: string | null;
                                    end: string;
                                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                    text: string | null;
                                    /** @enum {string} */
                                    how: "stated" | "inherited" | "inferred" | "as-of";
                                } | null;
                                /** @enum {string} */
                                state: "agreed" | "in-force" | "violated" | "collapsed" | "rejected";
                                steps: {
                                    claimants: {
                                        id: string;
                                        name: string;
                                    }[];
                                    claims: string[];
                                    /** @enum {string} */
                                    act: "agrees" | "starts" | "extends" | "violates" | "ends" | "rejects";
                                    words: string[];
                                    when: {
                                        start: string | null;
                                        end: string;
                                        granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                        text: string | null;
                                        /** @enum {string} */
                                        how: "stated" | "inherited" | "inferred" | "as-of";
                                    } | null;
                                    parties: {
                                        id: string;
                                        name: string;
                                    }[];
                                    place: {
                                        id: string;
                                        name: string;
                                    } | null;
                                    deniedBy: {
                                        claimants: {
                                            id: string;
                                            name: string;
                                        }[];
                                        claims: string[];
                                    };
                                }[];
                                terms: {
                                    claimants: {
                                        id: string;
                                        name: string;
                                    }[];
                                    claims: string[];
                                    who: string | null;
                                    what: string;
                                    due: string | null;
                                    planned: string[];
                                    fulfilment: {
                                        claimants: {
                                            id: string;
                                            name: string;
                                        }[];
                                        claims: string[];
                                        place: {
                                            id: string;
                                            name: string;
                                        };
                                        /** @enum {string} */
                                        state: "in-time" | "late" | "begun" | "denied" | "nothing-told";
                                        when: {
                                            start: string | null;
                                            end: string;
                                            granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                            text: string | null;
                                            /** @enum {string} */
                                            how: "stated" | "inherited" | "inferred" | "as-of";
                                        } | null;
                                    }[];
                                }[];
                                voices: {
                                    id: string;
                                    claimant: {
                                        id: string;
                                        name: string;
                                    };
                                    word: string;
                                    /** @enum {string} */
                                    stance: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    said: string | null;
                                    when: {
                                        start: string | null;
                                        end: string;
                                        granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                                        text: string | null;
                                        /** @enum {string} */
                                        how: "stated" | "inherited" | "inferred" | "as-of";
                                    } | null;
                                    quote: components["schemas"]["Quote"];
                                    page?: number;
                                    doc: string;
                                    publisher: string | null;
                                }[];
                            }[];
                            next: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/kinds": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The kinds of claims that the running rules know */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The kinds of claims that the running rules know */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            kinds: {
                                name: string;
                                labels: {
                                    one: string;
                                    many: string;
                                };
                                says: string;
                                colour: {
                                    light: string;
                                    dark: string;
                                };
                                key: string[];
                                slotLabels: [
                                    string,
                                    string
                                ][];
                                fields: {
                                    slot: string;
                                    label: string;
                                    /** @enum {string} */
                                    type: "choice" | "choices" | "count" | "party" | "parties" | "text" | "flag" | "number";
                                    options: string[];
                                    nullable: boolean;
                                }[];
                                blank: {
                                    [key: string]: unknown;
                                };
                            }[];
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/search": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Passages that hold the words: "a phrase", or, -not */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    publisher?: string;
                    from?: string;
                    to?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Passages that hold the words: "a phrase", or, -not */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            hits: {
                                document: string;
                                name: string;
                                title: string | null;
                                publisher: string | null;
                                published: string | null;
                                passage: {
                                    start: number;
                                    end: number;
                                };
                                snippet: components["schemas"]["Quote"];
                                highlights: components["schemas"]["Quote"][];
                            }[];
                            corrections: {
                                word: string;
                                instead: string[];
                            }[];
                            more: boolean;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parties.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The parties as a table */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The parties as a table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The places as a table */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The places as a table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/parties": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who speaks and who is spoken of */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who speaks and who is spoken of */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            parties: {
                                id: string;
                                name: string;
                                accounts: number;
                                claims: number;
                                about: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/places": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Places that questions ask about */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Places that questions ask about */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            places: {
                                id: string;
                                name: string;
                                questions: number;
                                readonly kinds: string[];
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources.csv": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The sources as a table */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The sources as a table */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/csv": string;
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who published the documents, those with most first */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                    q?: string;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who published the documents, those with most first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            sources: {
                                name: string;
                                documents: number;
                                claims: number;
                                first: string | null;
                                last: string | null;
                                party: {
                                    side: string;
                                    /** @enum {string} */
                                    from: "pack" | "person";
                                } | null;
                                said: ("as-packs-say" | "no" | "yes") | null;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/sources/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A source by its name: its profile, and whose words its documents carry */
        get: {
            parameters: {
                query?: {
                    asOf?: string | null;
                    recordedBy?: string | null;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A source by its name: its profile, and whose words its documents carry */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            name: string;
                            documents: number;
                            claims: number;
                            first: string | null;
                            last: string | null;
                            party: {
                                side: string;
                                /** @enum {string} */
                                from: "pack" | "person";
                            } | null;
                            said: ("as-packs-say" | "no" | "yes") | null;
                            profile: {
                                version: number;
                                by: string;
                                reason: string;
                                at: string;
                                /** @default  */
                                who: string;
                                /** @default  */
                                what: string;
                                /** @default  */
                                why: string;
                                /** @default  */
                                when: string;
                                /** @default  */
                                how: string;
                                /** @enum {string} */
                                party: "as-packs-say" | "no" | "yes";
                                side: string;
                            } | null;
                            versions: {
                                version: number;
                                by: string;
                                reason: string;
                                at: string;
                            }[];
                            own: number;
                            voices: {
                                id: string | null;
                                name: string;
                                claims: number;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        /** Save the next version of a source’s profile */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        seen: number | null;
                        record: {
                            /** @default  */
                            who?: string;
                            /** @default  */
                            what?: string;
                            /** @default  */
                            why?: string;
                            /** @default  */
                            when?: string;
                            /** @default  */
                            how?: string;
                            /** @enum {string} */
                            party: "as-packs-say" | "no" | "yes";
                            side: string;
                        };
                    };
                };
            };
            responses: {
                /** @description Save the next version of a source’s profile */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            /** @default  */
                            who: string;
                            /** @default  */
                            what: string;
                            /** @default  */
                            why: string;
                            /** @default  */
                            when: string;
                            /** @default  */
                            how: string;
                            /** @enum {string} */
                            party: "as-packs-say" | "no" | "yes";
                            side: string;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Views of lists that were given a name, by name */
        get: {
            parameters: {
                query?: {
                    page?: ("questions" | "register") | null;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Views of lists that were given a name, by name */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            views: {
                                version: number;
                                by: string;
                                reason: string;
                                at: string;
                                id: string;
                                /** @enum {string} */
                                page: "questions" | "register";
                                name: string;
                                search: {
                                    [key: string]: string;
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        /** Give a view of a list a name */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        record: {
                            /** @enum {string} */
                            page: "questions" | "register";
                            name: string;
                            search: {
                                [key: string]: string;
                            };
                        };
                    };
                };
            };
            responses: {
                /** @description Give a view of a list a name */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            id: string;
                            /** @enum {string} */
                            page: "questions" | "register";
                            name: string;
                            search: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/log": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What was done to the ledger, the latest first */
        get: {
            parameters: {
                query?: {
                    before?: number;
                    limit?: number;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What was done to the ledger, the latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            entries: {
                                seq: number;
                                at: string;
                                action: string;
                                detail: {
                                    [key: string]: unknown;
                                };
                                previous: string;
                                hash: string;
                            }[];
                            next: number | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who said what of which claim; with `lost`, what holds on to words that are no longer there */
        get: {
            parameters: {
                query?: {
                    lost?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who said what of which claim; with `lost`, what holds on to words that are no longer there */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reviews: {
                                id: string;
                                /** @enum {string} */
                                kind: "accept-claim" | "reject-claim" | "correct-claim" | "add-claim";
                                /** @enum {string} */
                                verdict: "accepted" | "rejected" | "corrected" | "added";
                                claim: string | null;
                                anchor: {
                                    claim: string;
                                    doc: string;
                                    kind: string;
                                    quote: string;
                                    start: number;
                                    trigger: string;
                                };
                                changes: {
                                    /** @enum {string} */
                                    stance?: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality?: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    attribution?: components["schemas"]["Attribution"][];
                                    said?: string | null;
                                    asOf?: string | null;
                                    time?: components["schemas"]["TimeSpan"] | null;
                                    place?: components["schemas"]["Place"] | null;
                                    slots?: {
                                        [key: string]: unknown;
                                    };
                                } | null;
                                by: string;
                                reason: string;
                                at: string;
                                takenBack: {
                                    by: string;
                                    reason: string;
                                    at: string;
                                } | null;
                                lost: boolean;
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Who said what of the claims of a document */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Who said what of the claims of a document */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            reviews: {
                                id: string;
                                /** @enum {string} */
                                kind: "accept-claim" | "reject-claim" | "correct-claim" | "add-claim";
                                /** @enum {string} */
                                verdict: "accepted" | "rejected" | "corrected" | "added";
                                claim: string | null;
                                anchor: {
                                    claim: string;
                                    doc: string;
                                    kind: string;
                                    quote: string;
                                    start: number;
                                    trigger: string;
                                };
                                changes: {
                                    /** @enum {string} */
                                    stance?: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality?: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    attribution?: components["schemas"]["Attribution"][];
                                    said?: string | null;
                                    asOf?: string | null;
                                    time?: components["schemas"]["TimeSpan"] | null;
                                    place?: components["schemas"]["Place"] | null;
                                    slots?: {
                                        [key: string]: unknown;
                                    };
                                } | null;
                                by: string;
                                reason: string;
                                at: string;
                                takenBack: {
                                    by: string;
                                    reason: string;
                                    at: string;
                                } | null;
                                lost: boolean;
                            }[];
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/claims/{id}/reviews": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Accept, reject or correct a claim; `seen` is the latest decision on it that was seen */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        /** @constant */
                        kind: "accept-claim";
                        seen: string | null;
                    } | {
                        by: string;
                        /** @default  */
                        reason?: string;
                        /** @constant */
                        kind: "reject-claim";
                        seen: string | null;
                    } | {
                        by: string;
                        /** @default  */
                        reason?: string;
                        /** @constant */
                        kind: "correct-claim";
                        seen: string | null;
                        changes: {
                            /** @enum {string} */
                            stance?: "asserts" | "denies" | "withholds";
                            /** @enum {string} */
                            modality?: "reported" | "alleged" | "planned" | "conditional" | "urged";
                            attribution?: {
                                /** @enum {string} */
                                role: "publisher" | "agency" | "source";
                                name: string;
                                actor?: string | null;
                                actors?: string[];
                                text?: string;
                                span?: {
                                    start: number;
                                    end: number;
                                };
                                cue?: {
                                    start: number;
                                    end: number;
                                    text: string;
                                };
                                /** @constant */
                                implicit?: true;
                            }[];
                            said?: string | null;
                            asOf?: string | null;
                            time?: {
                                start: string;
                                end: string;
                                text: string | null;
                                /** @enum {string} */
                                granularity: "minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval";
                            } | null;
                            place?: {
                                text: string;
                                id: string | null;
                                name: string | null;
                                lat: number | null;
                                lon: number | null;
                                country: string | null;
                                precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
                                alternatives?: {
                                    id: string;
                                    name: string;
                                }[];
                                /** @constant */
                                damaged?: true;
                                offset?: {
                                    /** @enum {string} */
                                    relation: "near" | "outside" | "distance" | "between" | "along";
                                    metres: {
                                        low: number | null;
                                        high: number | null;
                                    } | null;
                                    bearing: number | null;
                                    radius: number | null;
                                    to?: string;
                                };
                                members?: {
                                    id: string | null;
                                    name: string;
                                    lat: number | null;
                                    lon: number | null;
                                    country: string | null;
                                    precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
                                }[];
                            } | null;
                            slots?: {
                                [key: string]: unknown;
                            };
                        };
                        claimant?: string | null;
                        place?: string | null;
                    };
                };
            };
            responses: {
                /** @description Accept, reject or correct a claim; `seen` is the latest decision on it that was seen */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decision: string;
                            claim: components["schemas"]["Claim"] | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/documents/{id}/claims": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Add a claim that was missed */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        kind: string;
                        span: {
                            start: number;
                            end: number;
                        };
                        claimant: string | null;
                        slots: {
                            [key: string]: unknown;
                        };
                        /** @enum {string} */
                        stance?: "asserts" | "denies" | "withholds";
                        /** @enum {string} */
                        modality?: "reported" | "alleged" | "planned" | "conditional" | "urged";
                        said?: string | null;
                        asOf?: string | null;
                        time?: {
                            start: string;
                            end: string;
                            text: string | null;
                            /** @enum {string} */
                            granularity: "minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval";
                        } | null;
                        place?: string | null;
                    };
                };
            };
            responses: {
                /** @description Add a claim that was missed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decision: string;
                            claim: components["schemas"]["Claim"] | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/reviews/{id}/undo": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a review back; only the latest on a claim can be */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Take a review back; only the latest on a claim can be */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            decision: string;
                            claim: components["schemas"]["Claim"] | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/intake": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of all files that were ever brought, and which failed */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What became of all files that were ever brought, and which failed */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            accepted: number;
                            duplicates: number;
                            failed: number;
                            failures: {
                                name: string;
                                issue: {
                                    /** @enum {string} */
                                    code: "missing" | "unreadable" | "empty" | "no-text" | "too-large" | "binary" | "unsupported-format" | "encrypted" | "broken" | "no-text-layer" | "garbled-text" | "too-much" | "changed-while-read" | "folder-loop" | "no-match" | "reader-timeout" | "reader-memory" | "reader-failed" | "bad-table" | "damaged" | "unsafe-name" | "archive-limit" | "address-refused" | "fetch-failed" | "fetch-timeout" | "not-a-file";
                                    message: string;
                                };
                                at: string;
                            }[];
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/uploads": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Files handed over since the server was started, and how far each is */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description Files handed over since the server was started, and how far each is */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            uploads: {
                                id: string;
                                name: string;
                                bytes: number;
                                /** @enum {string} */
                                state: "waiting" | "reading" | "done";
                                accepted: number;
                                duplicates: number;
                                failed: number;
                                claims: number;
                                failures: {
                                    name: string;
                                    issue: {
                                        /** @enum {string} */
                                        code: "missing" | "unreadable" | "empty" | "no-text" | "too-large" | "binary" | "unsupported-format" | "encrypted" | "broken" | "no-text-layer" | "garbled-text" | "too-much" | "changed-while-read" | "folder-loop" | "no-match" | "reader-timeout" | "reader-memory" | "reader-failed" | "bad-table" | "damaged" | "unsafe-name" | "archive-limit" | "address-refused" | "fetch-failed" | "fetch-timeout" | "not-a-file";
                                        message: string;
                                    };
                                }[];
                                document: string | null;
                            }[];
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        /** Hand over a file to be entered: a report, or an archive of reports */
        post: {
            parameters: {
                query: {
                    name: string;
                    publisher?: string;
                    published?: string;
                };
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/octet-stream": unknown;
                };
            };
            responses: {
                /** @description Hand over a file to be entered: a report, or an archive of reports */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            id: string;
                            name: string;
                            bytes: number;
                            /** @enum {string} */
                            state: "waiting" | "reading" | "done";
                            accepted: number;
                            duplicates: number;
                            failed: number;
                            claims: number;
                            failures: {
                                name: string;
                                issue: {
                                    /** @enum {string} */
                                    code: "missing" | "unreadable" | "empty" | "no-text" | "too-large" | "binary" | "unsupported-format" | "encrypted" | "broken" | "no-text-layer" | "garbled-text" | "too-much" | "changed-while-read" | "folder-loop" | "no-match" | "reader-timeout" | "reader-memory" | "reader-failed" | "bad-table" | "damaged" | "unsafe-name" | "archive-limit" | "address-refused" | "fetch-failed" | "fetch-timeout" | "not-a-file";
                                    message: string;
                                };
                            }[];
                            document: string | null;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/briefs": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** The briefs, the latest first */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description The briefs, the latest first */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            briefs: {
                                version: number;
                                by: string;
                                reason: string;
                                at: string;
                                id: string;
                                title: string;
                                cites: number;
                            }[];
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        /** Save a new brief */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        title: string;
                        body: string;
                        cites: {
                            number: number;
                            /** @enum {string} */
                            type: "claim" | "question";
                            id: string;
                        }[];
                    };
                };
            };
            responses: {
                /** @description Save a new brief */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            id: string;
                            title: string;
                            body: string;
                            cites: {
                                number: number;
                                cited: {
                                    /** @constant */
                                    type: "claim";
                                    id: string;
                                    quote: components["schemas"]["Quote"];
                                    page: number | null;
                                    claimant: string;
                                    via: string[];
                                    /** @enum {string} */
                                    stance: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    said: string | null;
                                    verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                    document: {
                                        id: string;
                                        name: string;
                                        title: string | null;
                                        publisher: string | null;
                                        published: string | null;
                                        annex: string | null;
                                    };
                                } | {
                                    /** @constant */
                                    type: "question";
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                                    basis: string;
                                    accounts: {
                                        /** @enum {string} */
                                        alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                        claim: {
                                            /** @constant */
                                            type: "claim";
                                            id: string;
                                            quote: components["schemas"]["Quote"];
                                            page: number | null;
                                            claimant: string;
                                            via: string[];
                                            /** @enum {string} */
                                            stance: "asserts" | "denies" | "withholds";
                                            /** @enum {string} */
                                            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                            said: string | null;
                                            verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                            document: {
                                                id: string;
                                                name: string;
                                                title: string | null;
                                                publisher: string | null;
                                                published: string | null;
                                                annex: string | null;
                                            };
                                        };
                                    }[];
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/briefs/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief with what it cites; its latest version unless another is named */
        get: {
            parameters: {
                query?: {
                    version?: number;
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A brief with what it cites; its latest version unless another is named */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            id: string;
                            title: string;
                            body: string;
                            cites: {
                                number: number;
                                cited: {
                                    /** @constant */
                                    type: "claim";
                                    id: string;
                                    quote: components["schemas"]["Quote"];
                                    page: number | null;
                                    claimant: string;
                                    via: string[];
                                    /** @enum {string} */
                                    stance: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    said: string | null;
                                    verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                    document: {
                                        id: string;
                                        name: string;
                                        title: string | null;
                                        publisher: string | null;
                                        published: string | null;
                                        annex: string | null;
                                    };
                                } | {
                                    /** @constant */
                                    type: "question";
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                                    basis: string;
                                    accounts: {
                                        /** @enum {string} */
                                        alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                        claim: {
                                            /** @constant */
                                            type: "claim";
                                            id: string;
                                            quote: components["schemas"]["Quote"];
                                            page: number | null;
                                            claimant: string;
                                            via: string[];
                                            /** @enum {string} */
                                            stance: "asserts" | "denies" | "withholds";
                                            /** @enum {string} */
                                            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                            said: string | null;
                                            verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                            document: {
                                                id: string;
                                                name: string;
                                                title: string | null;
                                                publisher: string | null;
                                                published: string | null;
                                                annex: string | null;
                                            };
                                        };
                                    }[];
                                };
                            }[];
                            versions: {
                                version: number;
                                by: string;
                                reason: string;
                                at: string;
                            }[];
                            lost: number[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        /** Save the next version of a brief */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        title: string;
                        body: string;
                        cites: {
                            number: number;
                            /** @enum {string} */
                            type: "claim" | "question";
                            id: string;
                        }[];
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Save the next version of a brief */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            id: string;
                            title: string;
                            body: string;
                            cites: {
                                number: number;
                                cited: {
                                    /** @constant */
                                    type: "claim";
                                    id: string;
                                    quote: components["schemas"]["Quote"];
                                    page: number | null;
                                    claimant: string;
                                    via: string[];
                                    /** @enum {string} */
                                    stance: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    said: string | null;
                                    verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                    document: {
                                        id: string;
                                        name: string;
                                        title: string | null;
                                        publisher: string | null;
                                        published: string | null;
                                        annex: string | null;
                                    };
                                } | {
                                    /** @constant */
                                    type: "question";
                                    id: string;
                                    title: string;
                                    /** @enum {string} */
                                    standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                                    basis: string;
                                    accounts: {
                                        /** @enum {string} */
                                        alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                        claim: {
                                            /** @constant */
                                            type: "claim";
                                            id: string;
                                            quote: components["schemas"]["Quote"];
                                            page: number | null;
                                            claimant: string;
                                            via: string[];
                                            /** @enum {string} */
                                            stance: "asserts" | "denies" | "withholds";
                                            /** @enum {string} */
                                            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                            said: string | null;
                                            verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                            document: {
                                                id: string;
                                                name: string;
                                                title: string | null;
                                                publisher: string | null;
                                                published: string | null;
                                                annex: string | null;
                                            };
                                        };
                                    }[];
                                };
                            }[];
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/briefs/{id}/export": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A brief with its footnotes as a file */
        get: {
            parameters: {
                query: {
                    version?: number;
                    format: "html" | "markdown";
                };
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description A brief with its footnotes as a file */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "text/html": string;
                        "text/markdown": string;
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/briefs/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a brief off the list; its versions stay */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                    };
                };
            };
            responses: {
                /** @description Take a brief off the list; its versions stay */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: string;
                        };
                    };
                };
                400: components["responses"]["problem"];
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/cited/{type}/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What a footnote says of a claim or question (`type`) */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    type: string;
                    id: string;
                };
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What a footnote says of a claim or question (`type`) */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            /** @constant */
                            type: "claim";
                            id: string;
                            quote: components["schemas"]["Quote"];
                            page: number | null;
                            claimant: string;
                            via: string[];
                            /** @enum {string} */
                            stance: "asserts" | "denies" | "withholds";
                            /** @enum {string} */
                            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                            said: string | null;
                            verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                            document: {
                                id: string;
                                name: string;
                                title: string | null;
                                publisher: string | null;
                                published: string | null;
                                annex: string | null;
                            };
                        } | {
                            /** @constant */
                            type: "question";
                            id: string;
                            title: string;
                            /** @enum {string} */
                            standing: "single-origin" | "corroborated" | "disputed" | "denied" | "withheld";
                            basis: string;
                            accounts: {
                                /** @enum {string} */
                                alignment: "own-side" | "adversary" | "joint" | "third-party" | "unknown";
                                claim: {
                                    /** @constant */
                                    type: "claim";
                                    id: string;
                                    quote: components["schemas"]["Quote"];
                                    page: number | null;
                                    claimant: string;
                                    via: string[];
                                    /** @enum {string} */
                                    stance: "asserts" | "denies" | "withholds";
                                    /** @enum {string} */
                                    modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                                    said: string | null;
                                    verdict: ("accepted" | "rejected" | "corrected" | "added") | null;
                                    document: {
                                        id: string;
                                        name: string;
                                        title: string | null;
                                        publisher: string | null;
                                        published: string | null;
                                        annex: string | null;
                                    };
                                };
                            }[];
                        };
                    };
                };
                404: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Save a named view anew: another name, or another view */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        record: {
                            /** @enum {string} */
                            page: "questions" | "register";
                            name: string;
                            search: {
                                [key: string]: string;
                            };
                        };
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Save a named view anew: another name, or another view */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            version: number;
                            by: string;
                            reason: string;
                            at: string;
                            id: string;
                            /** @enum {string} */
                            page: "questions" | "register";
                            name: string;
                            search: {
                                [key: string]: string;
                            };
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/views/{id}/remove": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /** Take a named view out */
        post: {
            parameters: {
                query?: never;
                header?: never;
                path: {
                    id: string;
                };
                cookie?: never;
            };
            requestBody: {
                content: {
                    "application/json": {
                        by: string;
                        /** @default  */
                        reason?: string;
                        seen: number;
                    };
                };
            };
            responses: {
                /** @description Take a named view out */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            removed: string;
                        };
                    };
                };
                400: components["responses"]["problem"];
                default: components["responses"]["problem"];
            };
        };
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/api/settings": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What the pages were told when they were served */
        get: {
            parameters: {
                query?: never;
                header?: never;
                path?: never;
                cookie?: never;
            };
            requestBody?: never;
            responses: {
                /** @description What the pages were told when they were served */
                200: {
                    headers: {
                        [name: string]: unknown;
                    };
                    content: {
                        "application/json": {
                            tiles: string | null;
                            changes: boolean;
                        };
                    };
                };
                default: components["responses"]["problem"];
            };
        };
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        AccountClaim: {
            id: string;
            said: string | null;
            day: string | null;
            asOf: string | null;
            count: {
                low: number | null;
                high: number | null;
                /** @enum {string} */
                relation: "exactly" | "at-least" | "more-than" | "at-most" | "less-than" | "about" | "between" | "vague";
                text: string;
            } | null;
            answer: string | null;
            value: string | null;
            /** @enum {string} */
            stance: "asserts" | "denies" | "withholds";
            /** @enum {string} */
            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
            quote: components["schemas"]["Quote"];
            page?: number;
            doc: string;
            publisher: string | null;
            via: string[];
            voice: string;
            supersedes: string | null;
            revisedDown: boolean;
            repeats: string | null;
            origin: string | null;
            within: string | null;
            /** @enum {string} */
            reviewed?: "accepted" | "rejected" | "corrected" | "added";
        };
        Quote: {
            start: number;
            end: number;
            text: string;
        };
        Finding: {
            id: string;
            /** @constant */
            kind: "finding";
            body: {
                question: string;
                title: string;
                low: number | null;
                high: number | null;
                claims: {
                    claim: string;
                    doc: string;
                    kind: string;
                    quote: string;
                }[];
            };
            by: string;
            reason: string;
            recordedFrom: string;
        };
        Incident: {
            id: string;
            title: string;
            time: {
                start: string;
                end: string;
                /** @enum {string} */
                precision: "day" | "night" | "days" | "week" | "month" | "none";
            } | null;
            place: {
                id: string | null;
                name: string;
                lat: number | null;
                lon: number | null;
                country: string | null;
                precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
                others: string[];
            } | null;
            kinds: string[];
            slots: {
                name: string;
                values: {
                    value: string;
                    name?: string;
                    count?: {
                        low: number | null;
                        high: number | null;
                        /** @enum {string} */
                        relation: "exactly" | "at-least" | "more-than" | "at-most" | "less-than" | "about" | "between" | "vague";
                        text: string;
                    };
                    /** @enum {string} */
                    stance: "asserts" | "denies" | "withholds";
                    claims: string[];
                }[];
                conflicting: boolean;
            }[];
            mentions: {
                doc: string;
                claims: string[];
                basis: string;
            }[];
            origins: number;
            grade: {
                /** @enum {string} */
                value: "confirmed" | "fair" | "weak" | "contested" | "discounted";
                basis: string;
            };
            decisions: string[];
        };
        DocumentSummary: {
            id: string;
            name: string;
            /** @enum {string} */
            format: "text" | "html" | "pdf" | "docx" | "eml" | "csv";
            bytes: number;
            metadata: components["schemas"]["Metadata"];
            notRead: string | null;
            part?: {
                number: number;
                of: number;
                file: string;
                raw: {
                    start: number;
                    end: number;
                };
            };
            claims: number;
            copyOf?: string | null;
            copies?: number;
        };
        Metadata: {
            title: string | null;
            publisher: string | null;
            agency: string | null;
            author: string | null;
            published: string | null;
            monthDay?: string;
            time?: string;
            updated?: string;
            url?: string;
            language: string | null;
            register: {
                annex: string | null;
                country: string | null;
                source: string | null;
                title: string | null;
                published: string | null;
                admitted: string | null;
            } | null;
            provenance?: {
                url?: string;
                answeredBy?: string;
                retrieved?: string;
                charset?: string;
                attachedTo?: string;
                messageId?: string;
                list?: string;
            };
            found: {
                [key: string]: "user" | "register" | "header" | "markup" | "properties" | "text" | "carrier";
            };
            readFrom?: {
                [key: string]: string;
            };
        };
        Claim: {
            id: string;
            doc: string;
            /** @enum {string} */
            stance: "asserts" | "denies" | "withholds";
            /** @enum {string} */
            modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
            quote: components["schemas"]["Quote"];
            raw: {
                start: number;
                end: number;
            };
            page?: number;
            trigger: components["schemas"]["Quote"];
            attribution: components["schemas"]["Attribution"][];
            said: string | null;
            time: components["schemas"]["TimeSpan"] | null;
            monthDays?: {
                start: string;
                end: string;
            };
            asOf: string | null;
            place: components["schemas"]["Place"] | null;
            cites: string[];
            basis: {
                [key: string]: {
                    /** @enum {string} */
                    how: "inherited" | "inferred";
                    from: string;
                };
            };
            rules: string;
            packs: string[];
            review?: {
                /** @enum {string} */
                verdict: "accepted" | "rejected" | "corrected" | "added";
                decision: string;
                by: string;
                at: string;
            };
            kind: string;
        } & {
            [key: string]: unknown;
        };
        Attribution: {
            /** @enum {string} */
            role: "publisher" | "agency" | "source";
            name: string;
            actor?: string | null;
            actors?: string[];
            text?: string;
            span?: {
                start: number;
                end: number;
            };
            cue?: components["schemas"]["Quote"];
            /** @constant */
            implicit?: true;
        };
        TimeSpan: {
            start: string;
            end: string;
            text: string | null;
            /** @enum {string} */
            granularity: "minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval";
        };
        Place: {
            text: string;
            id: string | null;
            name: string | null;
            lat: number | null;
            lon: number | null;
            country: string | null;
            precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
            alternatives?: {
                id: string;
                name: string;
            }[];
            /** @constant */
            damaged?: true;
            offset?: {
                /** @enum {string} */
                relation: "near" | "outside" | "distance" | "between" | "along";
                metres: {
                    low: number | null;
                    high: number | null;
                } | null;
                bearing: number | null;
                radius: number | null;
                to?: string;
            };
            members?: {
                id: string | null;
                name: string;
                lat: number | null;
                lon: number | null;
                country: string | null;
                precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
            }[];
        };
        ControlCourse: {
            place: {
                id: string;
                name: string;
                precision: ("address" | "settlement" | "district" | "region" | "country" | "line" | "feature") | null;
                country: string | null;
                lat: number | null;
                lon: number | null;
            };
            spans: {
                claimants: {
                    id: string;
                    name: string;
                }[];
                claims: string[];
                holder: {
                    id: string;
                    name: string;
                    side: string | null;
                } | null;
                from: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                to: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                /** @enum {string} */
                how: "told" | "implied";
                alleged: boolean;
                contested: {
                    claimants: {
                        id: string;
                        name: string;
                    }[];
                    claims: string[];
                    /** @enum {string} */
                    reason: "holder" | "denial" | "date" | "presence";
                    holder: {
                        id: string;
                        name: string;
                        side: string | null;
                    } | null;
                    from: {
                        start: string | null;
                        end: string;
                        granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                        text: string | null;
                        /** @enum {string} */
                        how: "stated" | "inherited" | "inferred" | "as-of";
                    } | null;
                    to: {
                        start: string | null;
                        end: string;
                        granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                        text: string | null;
                        /** @enum {string} */
                        how: "stated" | "inherited" | "inferred" | "as-of";
                    } | null;
                }[];
            }[];
            turns: {
                claimants: {
                    id: string;
                    name: string;
                }[];
                claims: string[];
                /** @enum {string} */
                change: "gains" | "leaves" | "holds" | "enters" | "besieges" | "nears";
                words: string[];
                when: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                };
                before: {
                    id: string;
                    name: string;
                    side: string | null;
                } | null;
                after: {
                    id: string;
                    name: string;
                    side: string | null;
                } | null;
                by: {
                    id: string;
                    name: string;
                    side: string | null;
                } | null;
                deniedBy: {
                    claimants: {
                        id: string;
                        name: string;
                    }[];
                    claims: string[];
                };
            }[];
            undated: string[];
            planned: string[];
            derived: {
                places: string[];
                spans: {
                    from: string;
                    to: string | null;
                    shares: {
                        holder: {
                            id: string;
                            name: string;
                            side: string | null;
                        };
                        places: number;
                    }[];
                }[];
            } | null;
            voices: {
                id: string;
                claimant: {
                    id: string;
                    name: string;
                };
                word: string;
                /** @enum {string} */
                stance: "asserts" | "denies" | "withholds";
                /** @enum {string} */
                modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                said: string | null;
                when: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                quote: components["schemas"]["Quote"];
                page?: number;
                doc: string;
                publisher: string | null;
            }[];
        };
        MeasureCourse: {
            authority: {
                id: string;
                name: string;
            } | null;
            bars: {
                claimants: {
                    id: string;
                    name: string;
                }[];
                claims: string[];
                measure: string;
                from: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                until: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                toEnd: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                steps: {
                    claimants: {
                        id: string;
                        name: string;
                    }[];
                    claims: string[];
                    /** @enum {string} */
                    act: "starts" | "extends" | "holds" | "applies" | "ends";
                    words: string[];
                    when: {
                        start: string | null;
                        end: string;
                        granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                        text: string | null;
                        /** @enum {string} */
                        how: "stated" | "inherited" | "inferred" | "as-of";
                    };
                }[];
                affected: {
                    claimants: {
                        id: string;
                        name: string;
                    }[];
                    claims: string[];
                    text: string;
                    relation: ("liable" | "exempt" | "turned-away") | null;
                }[];
                places: {
                    id: string;
                    name: string;
                }[];
                deniedBy: {
                    claimants: {
                        id: string;
                        name: string;
                    }[];
                    claims: string[];
                };
            }[];
            acts: {
                claimants: {
                    id: string;
                    name: string;
                }[];
                claims: string[];
                measure: string;
                when: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                };
                affected: string | null;
                denied: boolean;
            }[];
            notInForce: string[];
            voices: {
                id: string;
                claimant: {
                    id: string;
                    name: string;
                };
                word: string;
                /** @enum {string} */
                stance: "asserts" | "denies" | "withholds";
                /** @enum {string} */
                modality: "reported" | "alleged" | "planned" | "conditional" | "urged";
                said: string | null;
                when: {
                    start: string | null;
                    end: string;
                    granularity: ("minute" | "hour" | "part-of-day" | "day" | "week" | "month" | "part-of-month" | "year" | "interval") | null;
                    text: string | null;
                    /** @enum {string} */
                    how: "stated" | "inherited" | "inferred" | "as-of";
                } | null;
                quote: components["schemas"]["Quote"];
                page?: number;
                doc: string;
                publisher: string | null;
            }[];
        };
    };
    responses: {
        /** @description What happened, and what to do (RFC 9457) */
        problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": {
                    type: string;
                    title: string;
                    status: number;
                    detail: string;
                    errors?: {
                        field: string;
                        message: string;
                    }[];
                };
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export type operations = Record<string, never>;
