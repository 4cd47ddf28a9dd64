import { expect, test } from 'vitest';
import { openMapper } from '../../src/map/index.ts';
import { aHeader, aRoute } from '../support/row-builders.ts';

// Headers as lead files have them: Facebook Lead Ads, IndiaMART, JustDial, 99acres, Zoho, Google Forms, banks, call centres.
const HONEST = `id, created_time, ad_id, ad_name, adset_id, adset_name, campaign_id, campaign_name, form_id, form_name,
is_organic, platform, full_name, phone_number, email, city, state, zip_code, street_address, job_title, company_name,
lead_status, date_of_birth, gender, marital_status, UNIQUE_QUERY_ID, QUERY_TYPE, QUERY_TIME, SENDER_NAME, SENDER_MOBILE,
SENDER_EMAIL, SENDER_COMPANY, SENDER_ADDRESS, SENDER_CITY, SENDER_STATE, SENDER_PINCODE, SENDER_COUNTRY_ISO,
QUERY_PRODUCT_NAME, QUERY_MESSAGE, QUERY_MCAT_NAME, CALL_DURATION, RECEIVER_MOBILE, leadid, leadtype, prefix, category,
area, brancharea, dncmobile, dncphone, pincode, time, branchpin, parentid, Lead Owner, First Name, Last Name, Title, Phone,
Mobile, Fax, Website, Lead Source, Lead Status, Industry, No. of Employees, Annual Revenue, Rating, Street, Zip Code,
Country, Description, Skype ID, Secondary Email, Twitter, Salutation, Timestamp, Sr No, S.No., Sl No, Serial Number, Date,
DOB, Age, Sex, Call, Firm, Form, Farm, Main, Note, Notes, None, Named, Model, Store, Score, Stage, Status, Source, State,
Branch, Branch Name, Branch Code, Agent, Agent Name, Employee, Employee Name, Employee ID, Loan Type, Loan Amount, EMI,
Tenure, Due Date, Policy No, Policy Type, Sum Assured, Premium, Product, Product Name, Project, Project Name, Budget,
Property Type, Bedrooms, Possession, Locality, Landmark, Address 1, Address 2, Address Line, Alternate Phone, Mobile 2,
Phone 2, WhatsApp, Landline, Remarks, Remark, Comment, Comments, Feedback, Follow Up, Next Call, Last Call, Disposition,
Attempts, Language, Religion, Occupation, Designation, Department, Qualification, Course, Batch, Course Name, College Name,
Father Name, Mother Name, Spouse Name, Nominee Name, Vehicle, Make, Variant, Fuel, Year, Month, Week, Day, Time Slot,
Consent, DND, Opt In, GST, PAN, Aadhaar, Income, Salary, Turnover, Emailed, Mailed, Mail Sent, Email Status, User Name,
File Name, Organiser, Companies, Count, County, Country Name, Priority, Team, Group, Zone, Region, Unnamed: 0, UTM Source`
  .split(/,\s*/)
  .map((name) => name.trim());

test('no honest header is taken for a misspelt one, alone beside a phone or all together', async () => {
  const mapper = await openMapper(aRoute());
  const alarms = (names: readonly string[]) =>
    mapper.bind(aHeader(names)).problems.filter(({ code }) => code === 'LEADS-COLUMN-MISSPELT');
  expect(HONEST.length).toBeGreaterThan(150);
  for (const name of HONEST) expect(alarms(['Mobile No', name]), name).toEqual([]);
  expect(alarms([...new Set(HONEST)])).toEqual([]);
  const hints = HONEST.flatMap((name) => mapper.bind(aHeader(['Mobile No', name])).notices).map(({ hint }) => hint);
  expect(hints.filter((hint) => hint?.includes('looks like'))).toEqual([]);
});

test('names in ten scripts raise no alarm', async () => {
  const mapper = await openMapper(aRoute());
  const names = ['नाम', 'पता', 'शहर', 'பெயர்', 'పేరు', 'ಹೆಸರು', 'പേര്', 'নাম', 'ਨਾਮ', 'નામ', 'نام', 'Имя', '名前', 'Prénom'];
  for (const name of names) expect(mapper.bind(aHeader(['Mobile', name])).problems, name).toEqual([]);
});
